import { LoadingPage, SkeletonBox, SkeletonRows } from '#ui/Skeleton.tsx'
import './shell.css'

/** The bones of a page of works, for routes that have none of their own. */
export function PendingPage() {
  return (
    <div className="page">
      <LoadingPage>
        <div className="pending-page">
          <SkeletonBox ratio={6} />
          <SkeletonRows />
        </div>
      </LoadingPage>
    </div>
  )
}

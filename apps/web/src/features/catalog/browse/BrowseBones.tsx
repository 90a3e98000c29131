import { LoadingPage, SkeletonBox, SkeletonLine, SkeletonRows } from '#ui/Skeleton.tsx'
import './browse.css'

/** The bones of the works list. */
export function BrowseBones() {
  return (
    <LoadingPage>
      <div className="page" aria-hidden="true">
        <div className="browse-top">
          <SkeletonLine width="14rem" />
        </div>
        <div className="browse">
          <div className="hide-small">
            <SkeletonBox ratio={1.6} />
          </div>
          <SkeletonRows count={12} height="tall" />
        </div>
      </div>
    </LoadingPage>
  )
}

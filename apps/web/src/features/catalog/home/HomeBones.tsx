import { LoadingPage, SkeletonLine, SkeletonRows } from '#ui/Skeleton.tsx'
import './home.css'

/** The bones of the home page: its heading, the empty wall, the first rows. */
export function HomeBones() {
  return (
    <LoadingPage>
      <div aria-hidden="true">
        <div className="page home-intro">
          <SkeletonLine width="60%" />
        </div>
        <div className="wall">
          <div className="wall-hang" />
          <div className="wall-floor" />
        </div>
        <div className="page section">
          <SkeletonRows />
        </div>
      </div>
    </LoadingPage>
  )
}

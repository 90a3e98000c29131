import { LoadingPage, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './artwork.css'

/** The bones of a work's page. */
export function ArtworkBones() {
  return (
    <LoadingPage>
      <div className="page" aria-hidden="true">
        <div className="crumbs">&nbsp;</div>
        <div className="artwork">
          <SkeletonBox ratio={1.05} />
          <div>
            <SkeletonLine width="40%" />
            <SkeletonLine width="80%" />
            <SkeletonLine width="60%" />
            <SkeletonLine width="30%" />
          </div>
        </div>
      </div>
    </LoadingPage>
  )
}

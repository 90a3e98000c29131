import { LoadingPage, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './gallery.css'
import './listing.css'

/** The bones of the listing editor. */
export function ListingBones() {
  return (
    <LoadingPage>
      <div aria-hidden="true">
        <div className="listing-bar">
          <SkeletonLine width="12rem" />
        </div>
        <div className="studio-page">
          <div className="listing">
            <div>
              <SkeletonLine width="20%" />
              <div className="gallery">
                {[0, 1, 2, 3].map((tile) => (
                  <SkeletonBox key={tile} ratio={1} />
                ))}
              </div>
              <SkeletonLine />
              <SkeletonLine />
              <SkeletonLine width="50%" />
            </div>
            <div className="listing-side">
              <SkeletonBox ratio={1} />
            </div>
          </div>
        </div>
      </div>
    </LoadingPage>
  )
}

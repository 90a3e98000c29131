import { LoadingPage, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './orders.css'

/** The bones of an order's page. */
export function OrderBones() {
  return (
    <LoadingPage>
      <div className="page" aria-hidden="true">
        <div className="order-head">
          <SkeletonLine width="50%" />
          <SkeletonLine width="35%" />
        </div>
        <div className="order-two">
          <div className="part">
            <SkeletonBox ratio={1.1} />
            <div>
              <SkeletonLine width="45%" />
              <SkeletonLine width="60%" />
              <SkeletonLine width="55%" />
            </div>
          </div>
          <SkeletonBox ratio={1.2} />
        </div>
      </div>
    </LoadingPage>
  )
}

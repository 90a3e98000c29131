import { LoadingPage, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './cart.css'

/** The bones of the cart. */
export function CartBones() {
  return (
    <LoadingPage>
      <div className="page cart-page" aria-hidden="true">
        <SkeletonLine width="12rem" />
        <div className="cart-two">
          <div>
            {[0, 1].map((line) => (
              <div className="cart-line" key={line}>
                <SkeletonBox ratio={1} />
                <div>
                  <SkeletonLine width="50%" />
                  <SkeletonLine width="35%" />
                </div>
              </div>
            ))}
          </div>
          <SkeletonBox ratio={1.1} />
        </div>
      </div>
    </LoadingPage>
  )
}

import { Loading, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './checkout.css'

/** The bones of checkout. */
export function CheckoutBones() {
  return (
    <Loading>
      <div className="cart-two" aria-hidden="true">
        <div>
          {[0, 1, 2].map((step) => (
            <div className="checkout-step" key={step}>
              <SkeletonLine width="9rem" />
              <SkeletonBox ratio={9} />
              <SkeletonBox ratio={9} />
            </div>
          ))}
        </div>
        <SkeletonBox ratio={0.9} />
      </div>
    </Loading>
  )
}

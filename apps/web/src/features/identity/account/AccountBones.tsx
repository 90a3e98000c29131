import { LoadingPage, SkeletonLine } from '#ui/Skeleton.tsx'
import '#features/shell/later/account-frame.css'
import './account.css'

/** The bones of the account page. */
export function AccountBones() {
  return (
    <div className="page">
      <LoadingPage>
        <p className="display account-title" aria-hidden="true">
          <SkeletonLine width="35%" />
        </p>
        <div className="account" aria-hidden="true">
          <div className="account-menu">
            <SkeletonLine />
            <SkeletonLine width="50%" />
          </div>
          <div>
            {[0, 1].map((block) => (
              <div key={block} className="account-block">
                <SkeletonLine width="30%" />
                <div>
                  <SkeletonLine />
                  <SkeletonLine />
                  <SkeletonLine width="60%" />
                </div>
              </div>
            ))}
          </div>
        </div>
      </LoadingPage>
    </div>
  )
}

import { Loading, LoadingPage, SkeletonBox, SkeletonLine } from '#ui/Skeleton.tsx'
import './works.css'

/** The bones of a list in the studio. */
export function WorksBones() {
  return (
    <Loading>
      <Rows />
    </Loading>
  )
}

function Rows() {
  return (
    <ul className="works" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((row) => (
        <li key={row} className="work-row">
          <span className="work-row-thumb">
            <SkeletonBox ratio={1} />
          </span>
          <div>
            <SkeletonLine width="60%" />
            <SkeletonLine width="35%" />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The bones of a page in the studio. */
export function StudioBones() {
  return (
    <div className="studio-page">
      <LoadingPage>
        <div className="studio-head" aria-hidden="true">
          <p className="h1 works-bone">
            <SkeletonLine />
          </p>
        </div>
        <Rows />
      </LoadingPage>
    </div>
  )
}

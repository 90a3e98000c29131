import { LoadingPage, SkeletonBox, SkeletonLine, SkeletonRows } from '#ui/Skeleton.tsx'
import './artist.css'

/** The bones of an artist's page. */
export function ArtistBones() {
  return (
    <LoadingPage>
      <div aria-hidden="true">
        <div className="page artist-open">
          <SkeletonBox ratio={4} />
        </div>
        <div className="artist-hero">
          <SkeletonBox ratio={4} />
        </div>
        <div className="page section">
          <SkeletonRows height="taller" count={4} />
        </div>
      </div>
    </LoadingPage>
  )
}

const names = ['46%', '38%', '52%', '41%', '35%', '48%']

/** The bones of the list of artists. */
export function ArtistsBones() {
  return (
    <LoadingPage>
      <div className="page artists-head" aria-hidden="true">
        {names.map((width) => (
          <p key={width}>
            <SkeletonLine width={width} />
          </p>
        ))}
      </div>
    </LoadingPage>
  )
}

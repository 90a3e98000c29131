import type { Artwork } from '@artiqo/contracts/catalog'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { likeIt } from './like-it.ts'
import { WorkRows } from '../WorkCard.tsx'

/** More by the same hand, and works like it; the page is whole without them. */
export function MoreWorks({ artwork }: { artwork: Artwork }) {
  const { data } = trpc.catalog.similar.useQuery(likeIt(artwork.slug))
  if (data === undefined) return null
  return (
    <>
      {data.moreByArtist.length > 0 && (
        <section className="section" aria-labelledby="more">
          <div className="title-row">
            <h2 className="h2" id="more">
              <Trans>More by {artwork.artist.name}</Trans>
            </h2>
            <Link className="more" to="/a/$username" params={{ username: artwork.artist.username }}>
              <Trans>All works</Trans>
            </Link>
          </div>
          <WorkRows works={data.moreByArtist} height="tall" own />
        </section>
      )}
      {data.items.length > 0 && (
        <section className="section" aria-labelledby="like">
          <div className="title-row">
            <h2 className="h2" id="like">
              <Trans>Works like it</Trans>
            </h2>
          </div>
          <WorkRows works={data.items} height="tall" />
        </section>
      )}
    </>
  )
}

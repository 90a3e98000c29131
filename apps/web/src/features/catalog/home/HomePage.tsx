import type { Home } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { countText } from '#ui/format.ts'
import { EmptyState } from '#ui/State.tsx'
import { Roster } from '../artist/Roster.tsx'
import { WorkRows } from '../WorkCard.tsx'
import { Promises } from './Promises.tsx'
import { Wall } from './Wall.tsx'
import './home.css'

export function HomePage() {
  const { t } = useLingui()
  const [home] = trpc.catalog.home.useSuspenseQuery()
  useTitle(t`Artiqo. Work from the studios around you`)
  return (
    <>
      <div className="page home-intro">
        <h1 className="display">
          <Trans>Work from the studios around you</Trans>
        </h1>
        <p className="lead">
          <Trans>Originals, editions and handmade things, bought from the person who made them.</Trans>
        </p>
      </div>
      <Wall works={home.wall} />
      <Newest home={home} />
      {home.artists.length > 0 && (
        <section className="page section" aria-labelledby="artists">
          <div className="title-row">
            <h2 className="h1" id="artists">
              <Trans>The artists</Trans>
            </h2>
            <Link className="more" to="/artists">
              <Trans>All artists</Trans>
            </Link>
          </div>
          <Roster artists={home.artists} />
        </section>
      )}
      <Promises />
    </>
  )
}

function Newest({ home }: { home: Home }) {
  const { i18n } = useLingui()
  const works = countText(home.works, i18n.locale)
  if (home.newest.length === 0)
    return (
      <div className="page section">
        <EmptyState title={<Trans>The wall is still empty</Trans>}>
          <Trans>The first works are being hung. Come back in a while.</Trans>
        </EmptyState>
      </div>
    )
  return (
    <section className="page section" aria-labelledby="new">
      <div className="title-row">
        <h2 className="h1" id="new">
          <Trans>Newly hung</Trans>
        </h2>
        <Link className="more" to="/works">
          <Trans>All {works} works</Trans>
        </Link>
      </div>
      <WorkRows works={home.newest} />
    </section>
  )
}

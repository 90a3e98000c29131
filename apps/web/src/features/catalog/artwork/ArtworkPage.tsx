import type { Artwork } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { buttonClass } from '#ui/Button.tsx'
import { Money } from '#ui/Format.tsx'
import { cmText, inchText, ratioOf } from '#ui/format.ts'
import { Icon } from '#ui/Icon.tsx'
import { Note } from '#ui/Note.tsx'
import { About } from './About.tsx'
import { AddButton } from './BuyActions.tsx'
import { BuyPanel, useBuyPanel, type BuyPanelModel } from './BuyPanel.tsx'
import { MoreWorks } from './MoreWorks.tsx'
import { Stage } from './Stage.tsx'
import './artwork.css'

export function ArtworkPage({ slug }: { slug: string }) {
  const { t } = useLingui()
  const [artwork] = trpc.catalog.get.useSuspenseQuery({ artwork: slug })
  const { title, medium } = artwork
  const maker = artwork.madeBy ?? artwork.artist.name
  useTitle(medium ? t`${title} by ${maker}. ${medium}` : t`${title} by ${maker}`)
  const model = useBuyPanel(artwork)
  return (
    <div className="page">
      <Crumbs artwork={artwork} />
      <div className="artwork">
        <Stage key={artwork.id} pictures={artwork.pictures} ratio={ratioOf(artwork.size)} title={title} />
        <div className="buy">
          <Link className="buy-who quiet-link" to="/a/$username" params={{ username: artwork.artist.username }}>
            {maker}
          </Link>
          <h1>{title}</h1>
          <Facts artwork={artwork} />
          {artwork.status !== 'published' && <NotPublic status={artwork.status} />}
          <hr className="rule" />
          <BuyPanel key={artwork.id} artwork={artwork} model={model} />
          {model.state.kind !== 'sold' && model.state.kind !== 'not-for-sale' && <Promises />}
        </div>
      </div>
      <BuyBar artwork={artwork} model={model} />
      <About artwork={artwork} />
      <MoreWorks artwork={artwork} />
    </div>
  )
}

function Crumbs({ artwork }: { artwork: Artwork }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Breadcrumb`}>
      <ol className="crumbs">
        <li>
          <Link to="/works">
            <Trans>Artworks</Trans>
          </Link>
        </li>
        {artwork.category && (
          <li>
            <Link to="/works" search={{ category: artwork.category.slug }}>
              {artwork.category.name}
            </Link>
          </li>
        )}
        <li aria-current="page">{artwork.title}</li>
      </ol>
    </nav>
  )
}

function Facts({ artwork }: { artwork: Artwork }) {
  const { t, i18n } = useLingui()
  const { size, frame } = artwork
  const cm = cmText(size, i18n.locale)
  const frames = { unframed: t`unframed`, framed: t`framed`, frame_optional: t`with or without a frame` }
  return (
    <p className="small soft">
      {artwork.year !== null && (
        <>
          {artwork.year}
          <br />
        </>
      )}
      {artwork.medium}
      {cm && (
        <>
          <br />
          {cm} <span className="faint">({inchText(size)})</span>, {frames[frame]}
        </>
      )}
      {artwork.signed && (
        <>
          <br />
          <Trans>Signed</Trans>
        </>
      )}
    </p>
  )
}

function NotPublic({ status }: { status: Artwork['status'] }) {
  return (
    <div className="buy-note">
      <Note icon="eye">
        {status === 'unlisted' && <Trans>Only people with the link see this.</Trans>}
        {status === 'draft' && <Trans>This is a draft. Only you see it.</Trans>}
        {status === 'archived' && <Trans>The artist has taken this work off the wall.</Trans>}
      </Note>
    </div>
  )
}

function Promises() {
  return (
    <ul className="promises">
      <li>
        <Icon name="lock" />
        <span>
          <Trans>
            Held for you from the moment you check out. <Link to="/help/holds">How holds work</Link>
          </Trans>
        </span>
      </li>
      <li>
        <Icon name="back" />
        <span>
          <Trans>
            14 days to send it back. <Link to="/help/delivery">Delivery and returns</Link>
          </Trans>
        </span>
      </li>
    </ul>
  )
}

/** On a phone the button stays in reach of the thumb. */
function BuyBar({ artwork, model: { edition, state, buy } }: { artwork: Artwork; model: BuyPanelModel }) {
  if (edition === null) return null
  const words = (
    <span>
      <span className="title">{artwork.title}</span>
      <br />
      <b>
        <Money value={edition.price} />
      </b>
    </span>
  )
  if (state.kind === 'available')
    return (
      <div className="buy-bar">
        {words}
        <AddButton edition={edition} buy={buy} />
      </div>
    )
  if (state.kind !== 'in-cart' && state.kind !== 'held-by-you') return null
  return (
    <div className="buy-bar">
      {words}
      <Link to={state.kind === 'in-cart' ? '/cart' : '/checkout'} className={buttonClass()}>
        {state.kind === 'in-cart' ? <Trans>See your cart</Trans> : <Trans>Finish checkout</Trans>}
      </Link>
    </div>
  )
}

import type { Artwork, Edition } from '@artiqo/contracts/catalog'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useOnline } from '#features/shell/use-online.ts'
import { Button, buttonClass, LinkButton } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { timeText } from '#ui/format.ts'
import { StatusWord } from '#ui/Status.tsx'
import type { BuyState } from './buy-state.ts'
import type { useBuy } from './use-buy.tsx'

interface BuyActionsProps {
  artwork: Artwork
  edition: Edition | null
  state: BuyState
  buy: ReturnType<typeof useBuy>
}

/** What can be done in each state, never a dead end. */
export function BuyActions({ artwork, edition, state, buy }: BuyActionsProps) {
  const { t } = useLingui()
  switch (state.kind) {
    case 'available':
      return (
        <div className="buy-actions">
          {artwork.editions.length === 1 && edition?.kind === 'original' && (
            <StatusWord kind="available">{t`Available, one of a kind`}</StatusWord>
          )}
          {edition && <AddButton edition={edition} buy={buy} wide />}
          <OfflineReason />
        </div>
      )
    case 'in-cart':
      return (
        <div className="buy-actions">
          <Link to="/cart" className={buttonClass({ wide: true })}>
            <Trans>See it in your cart</Trans>
          </Link>
          {edition?.kind !== 'original' && edition && <AddButton edition={edition} buy={buy} wide again />}
        </div>
      )
    case 'held-by-you':
      return (
        <div className="buy-actions">
          <StatusWord kind="hold">
            <b>
              <Trans>
                Yours for <Countdown until={state.until} spoken={artwork.title} onEnd={buy.refresh} />
              </Trans>
            </b>
          </StatusWord>
          <p className="small soft">
            <Trans>We’ve set it aside while you check out.</Trans>
          </p>
          <Link to="/checkout" className={buttonClass({ wide: true })}>
            <Trans>Finish checkout</Trans>
          </Link>
          <p>
            <LinkButton className="small" onClick={buy.letGo}>
              <Trans>Let it go</Trans>
            </LinkButton>
          </p>
        </div>
      )
    case 'held-by-another':
      return <HeldByAnother until={state.until} onEnd={buy.refresh} />
    case 'sold':
      return (
        <div className="buy-actions">
          <StatusWord kind="sold" />
          <p className="small soft">
            <Trans>This one found a home.</Trans>
          </p>
          <MoreByArtist artwork={artwork} />
        </div>
      )
    case 'not-for-sale':
      return (
        <div className="buy-actions">
          <p>
            <b>
              <Trans>Not for sale</Trans>
            </b>
          </p>
          <MoreByArtist artwork={artwork} />
        </div>
      )
  }
}

function HeldByAnother({ until, onEnd }: { until: string | null; onEnd: () => void }) {
  const { i18n } = useLingui()
  const time = until && timeText(until, i18n.locale)
  return (
    <div className="buy-actions">
      <StatusWord kind="hold">
        <b>
          {until ? (
            <Trans>
              On hold, <Countdown until={until} onEnd={onEnd} />
            </Trans>
          ) : (
            <Trans>On hold</Trans>
          )}
        </b>
      </StatusWord>
      <p className="small soft">
        {time ? (
          <Trans>Someone is checking out. If they don’t finish, it’s free again at {time}.</Trans>
        ) : (
          <Trans>Someone is checking out. If they don’t finish, it’s free again.</Trans>
        )}
      </p>
      <Button wide unavailable>
        <Trans>On hold</Trans>
      </Button>
    </div>
  )
}

interface AddButtonProps {
  edition: Edition
  buy: ReturnType<typeof useBuy>
  wide?: boolean
  /** One more of an edition that is in the cart already. */
  again?: boolean
}

export function AddButton({ edition, buy, wide = false, again = false }: AddButtonProps) {
  const online = useOnline()
  return (
    <Button
      wide={wide}
      kind={again ? 'quiet' : 'primary'}
      busy={buy.adding}
      unavailable={!online}
      onClick={() => buy.add(edition)}
    >
      {again ? <Trans>Add another</Trans> : <Trans>Add to cart</Trans>}
    </Button>
  )
}

function OfflineReason() {
  const online = useOnline()
  if (online) return null
  return (
    <p className="small faint">
      <Trans>Buying waits until you’re online: someone else may have been faster.</Trans>
    </p>
  )
}

function MoreByArtist({ artwork }: { artwork: Artwork }) {
  return (
    <Link
      to="/a/$username"
      params={{ username: artwork.artist.username }}
      className={buttonClass({ kind: 'quiet', wide: true })}
    >
      <Trans>See what’s left by {artwork.artist.name}</Trans>
    </Link>
  )
}

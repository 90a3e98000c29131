import type { Cart } from '@artiqo/contracts/cart'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { LinkButton } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { Note } from '#ui/Note.tsx'
import { heldLines } from './cart-notes.ts'
import { listText } from './list-text.ts'

/** What this cart holds and for how long, or the order that waits to be paid. */
export function CartHold({ cart, onLetGo }: { cart: Cart; onLetGo: () => void }) {
  const { i18n } = useLingui()
  const refresh = () => void api.cart.get.invalidate()
  if (cart.openOrder !== null)
    return (
      <Note kind="hold">
        <Trans>
          <b>Your order waits to be paid.</b> <Countdown until={cart.openOrder.expiresAt} onEnd={refresh} /> left.{' '}
          <Link to="/checkout">Go on to payment</Link>
        </Trans>
      </Note>
    )
  const held = heldLines(cart)
  if (cart.hold === null || held.length === 0) return null
  const titles = listText(
    held.map((line) => line.title),
    i18n.locale,
  )
  return (
    <Note kind="hold">
      {held.length === 1 ? (
        <Trans>
          <b>{titles}</b> is set aside for you while you check out.
        </Trans>
      ) : (
        <Trans>
          <b>{titles}</b> are set aside for you while you check out.
        </Trans>
      )}{' '}
      <b className="nowrap">
        <Trans>
          <Countdown until={cart.hold.expiresAt} onEnd={refresh} /> left
        </Trans>
      </b>{' '}
      <LinkButton onClick={onLetGo}>
        {held.length === 1 ? <Trans>Let it go</Trans> : <Trans>Let them go</Trans>}
      </LinkButton>
    </Note>
  )
}

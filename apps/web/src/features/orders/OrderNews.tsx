import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/Button.tsx'
import { Note } from '#ui/Note.tsx'

/** What there is to say of an order that did not simply go its way. */
export function OrderNews({ order }: { order: Order }) {
  switch (order.state) {
    case 'expired':
      return (
        <div className="stack">
          <Note kind="hold">
            <Trans>
              <b>Nothing was paid in time, so the works are free again.</b> No money was taken. They’re still in your
              cart, if nobody was faster.
            </Trans>
          </Note>
          <p>
            <Link to="/cart" className={buttonClass()}>
              <Trans>Back to your cart</Trans>
            </Link>
          </p>
        </div>
      )
    case 'needs_review':
      return (
        <Note kind="info">
          {order.refund === null ? (
            <Trans>
              <b>Your payment doesn’t match the order, so a person is looking at it.</b> You needn’t do anything, and
              don’t pay again. We’ll e-mail you.
            </Trans>
          ) : (
            <Trans>
              <b>Your payment came after the time was over, and a work had been sold meanwhile.</b> The money goes back
              by itself. You needn’t do anything.
            </Trans>
          )}
        </Note>
      )
    case 'cancelled':
      return order.paidAt === null && order.refund === null ? (
        <Note>
          <Trans>
            <b>Nothing was paid, so nothing has to go back.</b>
          </Trans>
        </Note>
      ) : null
    default:
      return null
  }
}

import type { Money as MoneyValue } from '@artiqo/contracts/common'
import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '#ui/Button.tsx'
import { Money } from '#ui/Format.tsx'
import { FollowLink } from './FollowLink.tsx'

interface OverProps {
  order: Order
  kind: 'refunded' | 'review' | 'expired' | 'cancelled'
  refunded: MoneyValue | null
}

/** This order will not be paid any more, or not without a person looking at it. */
export function Over({ order, kind, refunded }: OverProps) {
  return (
    <>
      <p className="lead">
        <Words kind={kind} refunded={refunded} order={order} />
      </p>
      <p className="buttons">
        {kind === 'expired' && (
          <Link to="/checkout" className={buttonClass()}>
            <Trans>Hold it again and check out</Trans>
          </Link>
        )}
        {kind === 'cancelled' && (
          <Link to="/cart" className={buttonClass()}>
            <Trans>Back to your cart</Trans>
          </Link>
        )}
        <FollowLink order={order} kind={kind === 'expired' || kind === 'cancelled' ? 'quiet' : 'primary'} />
      </p>
    </>
  )
}

function Words({ kind, refunded, order }: OverProps) {
  const { email } = order
  switch (kind) {
    case 'refunded':
      if (refunded === null) return null
      if (order.paidAt !== null)
        return (
          <Trans>
            The order was cancelled after it was paid. We send back <Money value={refunded} /> to the card you paid
            with. Banks take 3 to 10 days.
          </Trans>
        )
      return (
        <Trans>
          Your payment came when the order was over and its works were no longer held. We send back{' '}
          <Money value={refunded} />, all of it, to the card you paid with. Banks take 3 to 10 days.
        </Trans>
      )
    case 'review':
      return (
        <Trans>
          Your payment doesn’t match the order, so a person is looking at it. You needn’t do anything, and don’t pay
          again. We’ll e-mail {email}.
        </Trans>
      )
    case 'expired':
      return <Trans>The time to pay ran out. No money was taken, and nothing you typed is lost.</Trans>
    case 'cancelled':
      return <Trans>Nothing was paid, so nothing has to go back. The works are still in your cart.</Trans>
  }
}

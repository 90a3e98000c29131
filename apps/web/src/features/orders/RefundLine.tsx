import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { DateText, Money } from '#ui/Format.tsx'

/** The money that goes back: how much, whether it has left, and how long banks take. */
export function RefundLine({ refund: { amount, state, at } }: { refund: NonNullable<Order['refund']> }) {
  if (state === 'failed')
    return (
      <p className="small">
        <Trans>
          <b>
            <Money value={amount} /> could not be sent back
          </b>{' '}
          to the card you paid with. We’ve been told and will write to you.
        </Trans>
      </p>
    )
  if (state === 'pending')
    return (
      <p className="small">
        <Trans>
          <b>
            <Money value={amount} /> is on its way back to you
          </b>
          , to the card you paid with. Banks take 3 to 10 days.
        </Trans>
      </p>
    )
  return (
    <p className="small">
      <Trans>
        <b>
          <Money value={amount} /> went back to you
        </b>{' '}
        on <DateText iso={at} />, to the card you paid with. Banks take 3 to 10 days to show it.
      </Trans>
    </p>
  )
}

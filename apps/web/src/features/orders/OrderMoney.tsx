import type { Order } from '@artiqo/contracts/orders'
import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { Money } from '#ui/Format.tsx'
import { Panel, Sum, Sums } from '#ui/Panel.tsx'
import { RefundLine } from './RefundLine.tsx'

/** What was paid, or is to be paid, line by line. */
export function OrderMoney({ order }: { order: Order }) {
  const paid = order.paidAt !== null
  return (
    <Panel>
      <h2 className="h4 order-panel-title">{paid ? <Trans>What you paid</Trans> : <Trans>What it comes to</Trans>}</h2>
      <Sums className="small">
        {order.parts.map((part) => (
          <Fragment key={part.id}>
            <Sum label={part.artist.name}>
              <Money value={part.items} />
            </Sum>
            <Sum kind="faint" label={part.method === 'collect' ? <Trans>Collected</Trans> : <Trans>Delivery</Trans>}>
              {part.delivery.amount === 0 ? <Trans>free</Trans> : <Money value={part.delivery} />}
            </Sum>
          </Fragment>
        ))}
        <Sum kind="total" label={<Trans>Total</Trans>}>
          <Money value={order.total} />
        </Sum>
      </Sums>
      <p className="tiny faint order-vat">
        <Trans>VAT included.</Trans>
      </p>
      {order.refund && (
        <>
          <hr className="rule" />
          <RefundLine refund={order.refund} />
        </>
      )}
    </Panel>
  )
}

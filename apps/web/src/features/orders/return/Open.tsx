import type { Order } from '@artiqo/contracts/orders'
import type { PaymentView } from '@artiqo/contracts/payments'
import { Trans } from '@lingui/react/macro'
import { api } from '#api/client.ts'
import { PayPanel } from '#features/checkout/payment/PayPanel.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { StatusDot } from '#ui/Status.tsx'
import { FollowLink } from './FollowLink.tsx'

interface OpenProps {
  order: Order
  payment: PaymentView
  kind: 'declined' | 'next_step' | 'unpaid'
  /** The bank was asked again. */
  onSent: () => void
}

/** Not paid, and it still can be: right here, on the same order, with everything held. */
export function Open({ order, payment, kind, onSent }: OpenProps) {
  const { address, email, linkToken } = order
  if (linkToken === null) return null
  return (
    <>
      <p className="lead">
        {kind === 'declined' && <Trans>Everything in your order is as it was, and stays held for you.</Trans>}
        {kind === 'next_step' && <Trans>Approve it there, or pay in another way. Your hold is paused meanwhile.</Trans>}
        {kind === 'unpaid' && (
          <Trans>
            We’ve heard nothing from your bank, so no money was taken. If it still says yes, this page will tell you;
            paying again can’t charge you twice.
          </Trans>
        )}
      </p>
      {payment.expiresAt !== null && (
        <p className="status status-hold small">
          <StatusDot kind="hold" />
          <span>
            <Trans>
              <b>
                <Countdown until={payment.expiresAt} onEnd={() => void api.orders.get.invalidate()} />
              </b>{' '}
              <span className="faint">left to pay</span>
            </Trans>
          </span>
        </p>
      )}
      <div className="return-pay">
        <PayPanel
          order={{ orderId: order.id, paymentId: payment.id, linkToken }}
          total={payment.amount}
          billing={{ name: address.name, email, address }}
          state={payment.state}
          declineCode={payment.declineCode}
          onSent={onSent}
          onOver={onSent}
        />
      </div>
      <p className="buttons">
        <FollowLink order={order} kind="quiet" />
      </p>
    </>
  )
}

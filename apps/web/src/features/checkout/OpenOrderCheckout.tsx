import type { OpenOrder } from '@artiqo/contracts/checkout'
import { Trans } from '@lingui/react/macro'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { trpc } from '#api/client.ts'
import { Note } from '#ui/Note.tsx'
import { ErrorState } from '#ui/State.tsx'
import { BuyingAside } from './BuyingAside.tsx'
import { CheckoutBones } from './CheckoutBones.tsx'
import { HoldClock } from './HoldClock.tsx'
import { HoldOver } from './HoldOver.tsx'
import { PayPanel } from './payment/PayPanel.tsx'
import { PlacedSummary } from './PlacedSummary.tsx'
import { useCancelOpen } from './use-cancel-open.ts'
import { useGoToReturn } from './use-go-to-return.ts'
import type { PlacedOrder } from './use-placing.ts'

interface OpenOrderCheckoutProps {
  order: OpenOrder
  again: () => Promise<unknown>
  busy: boolean
}

/** An order of this cart waits to be paid already: only the payment is left. */
export function OpenOrderCheckout({ order, again, busy }: OpenOrderCheckoutProps) {
  if (order.paymentId === null)
    return <ErrorState title={<Trans>The payment isn’t ready</Trans>} onRetry={() => void again()} />
  return <OpenOrderPayment open={{ ...order, paymentId: order.paymentId }} again={again} busy={busy} />
}

function OpenOrderPayment({ open, again, busy }: Omit<OpenOrderCheckoutProps, 'order'> & { open: PlacedOrder }) {
  const { linkToken, paymentId, orderId } = open
  const onSent = useGoToReturn()
  const cancelling = useCancelOpen(again)
  const [over, setOver] = useState(false)
  const order = trpc.orders.get.useQuery({ linkToken })
  const payment = trpc.payments.get.useQuery({ paymentId, linkToken })
  const failed = order.error ?? payment.error
  if (failed)
    return (
      <ErrorState
        title={<Trans>Your order didn’t arrive</Trans>}
        onRetry={() => void Promise.all([order.refetch(), payment.refetch()])}
      >
        <Trans>It waits for you all the same, and no money was taken.</Trans>
      </ErrorState>
    )
  if (!order.data || !payment.data) return <CheckoutBones />
  const { state, orderState } = payment.data
  // With the bank, or settled: another page has the words for that.
  if (state === 'processing' || orderState !== 'awaiting_payment')
    return <Navigate to="/orders/$orderId/return" params={{ orderId }} search={{ link: linkToken }} replace />
  const { parts, items, delivery, total, email, address } = order.data
  return (
    <div className="cart-two">
      <div>
        <div className="cart-notes">
          {over ? (
            <HoldOver titles={[]} busy={busy} onAgain={() => void again()} />
          ) : (
            <Note kind="hold">
              <Trans>
                <b>Your order is placed and waits to be paid.</b> Everything in it is held for you meanwhile.
              </Trans>
            </Note>
          )}
        </div>
        <PlacedSummary order={open} cancelling={cancelling} />
        <section className="checkout-step stack" aria-labelledby="payment">
          <h2 className="h3" id="payment">
            <Trans>Payment</Trans>
          </h2>
          {!over && (
            <PayPanel
              order={open}
              total={total}
              billing={{ name: address.name, email, address }}
              state={state}
              declineCode={payment.data.declineCode}
              onSent={onSent}
              onOver={() => void again()}
            />
          )}
        </section>
      </div>
      <BuyingAside
        lines={parts.flatMap((part) => part.lines.map((line) => ({ ...line, key: line.id, amount: line.lineTotal })))}
        items={items}
        delivery={delivery}
        total={total}
        parcels={parts.filter(({ method }) => method === 'ship').length}
        clock={!over && <HoldClock until={payment.data.expiresAt ?? open.expiresAt} onEnd={() => setOver(true)} />}
      />
    </div>
  )
}

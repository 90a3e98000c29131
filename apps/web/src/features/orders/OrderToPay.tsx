import type { Order } from '@artiqo/contracts/orders'
import type { PaymentId } from '@artiqo/domain/ids'
import { Trans } from '@lingui/react/macro'
import { Navigate } from '@tanstack/react-router'
import { api, trpc } from '#api/client.ts'
import { PayPanel } from '#features/checkout/payment/PayPanel.tsx'
import { useGoToReturn } from '#features/checkout/use-go-to-return.ts'
import { Countdown } from '#ui/Countdown.tsx'
import { Note } from '#ui/Note.tsx'
import { SkeletonBox } from '#ui/Skeleton.tsx'

interface OrderToPayProps {
  order: Order
  paymentId: PaymentId
  linkToken: string
}

/** Paying for an order that waits for it, right on its page. */
export function OrderToPay({ order, paymentId, linkToken }: OrderToPayProps) {
  const { data } = trpc.payments.get.useQuery({ paymentId, linkToken }, { staleTime: 0 })
  const onSent = useGoToReturn()
  const refresh = () => void api.orders.get.invalidate()
  if (!data) return <SkeletonBox ratio={3} />
  if (data.state === 'processing' || data.orderState !== 'awaiting_payment')
    return <Navigate to="/orders/$orderId/return" params={{ orderId: order.id }} search={{ link: linkToken }} replace />
  const { address, email } = order
  return (
    <div className="stack order-to-pay">
      {data.expiresAt !== null && (
        <Note kind="hold">
          <Trans>
            <b>Everything in it is held for you.</b> <Countdown until={data.expiresAt} onEnd={refresh} /> left to pay.
          </Trans>
        </Note>
      )}
      <PayPanel
        order={{ orderId: order.id, paymentId, linkToken }}
        total={order.total}
        billing={{ name: address.name, email, address }}
        state={data.state}
        declineCode={data.declineCode}
        onSent={onSent}
        onOver={refresh}
      />
    </div>
  )
}

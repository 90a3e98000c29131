import type { Order } from '@artiqo/contracts/orders'
import type { PaymentId } from '@artiqo/domain/ids'
import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { api, trpc } from '#api/client.ts'
import { useKeptFocus } from '#features/cart/focus-heading.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { announce } from '#ui/announcer.ts'
import { serverNow } from '#ui/clock.ts'
import { SkeletonBox } from '#ui/Skeleton.tsx'
import type { OrderRef } from '../order-ref.ts'
import { Paid } from './Paid.tsx'
import { Over } from './Over.tsx'
import { ReturnWorks } from './ReturnWorks.tsx'
import type { ReturnState } from './return-state.ts'
import { useVerdict, type Verdict } from './use-verdict.ts'
import { Verifying } from './Verifying.tsx'
import './return.css'

// Only who still has to pay needs the payment form.
const Open = lazy(async () => ({ default: (await import('./Open.tsx')).Open }))

/** Where the bank, or the form, sends the buyer: it says what became of the payment, and only what is known. */
export function ReturnPage({ by }: { by: OrderRef }) {
  const [order] = trpc.orders.get.useSuspenseQuery(by)
  const [turn, setTurn] = useState(0)
  useKeptFocus(String(turn))
  const { payment } = order
  if (payment.id === null) return null
  const again = () => setTurn((before) => before + 1)
  return <Returned key={turn} order={order} by={by} paymentId={payment.id} onPaidAgain={again} />
}

/** Paid this long before the page was opened, it was paid by somebody else's press. */
const longAgo = 10 * 60_000

interface ReturnedProps {
  order: Order
  by: OrderRef
  paymentId: PaymentId
  onPaidAgain: () => void
}

function Returned({ order, by, paymentId, onPaidAgain }: ReturnedProps) {
  const [paidBefore] = useState(() => order.paidAt !== null && serverNow() - Date.parse(order.paidAt) > longAgo)
  const { state, payment, lost } = useVerdict(paymentId, order.linkToken ?? undefined, paidBefore)
  const title = useReturnTitle(state)
  useTitle(title)

  // What was found out changes what other pages show, and is said once to who cannot see it.
  const tell = useEffectEvent(() => {
    announce(title)
    void api.orders.get.invalidate(by)
    void api.cart.get.invalidate()
    if (state.kind === 'paid')
      void import('#features/checkout/forget-checkout.ts').then((checkout) => checkout.forget())
  })
  useEffect(() => {
    if (state.kind !== 'verifying') tell()
  }, [state.kind])

  return (
    <div className="page return-page">
      <div className="stack">
        <h1 className="display">{title}</h1>
        <Outcome state={state} payment={payment} lost={lost} order={order} onPaidAgain={onPaidAgain} />
      </div>
      <ReturnWorks order={order} />
    </div>
  )
}

type OutcomeProps = Pick<ReturnedProps, 'order' | 'onPaidAgain'> & Pick<Verdict, 'state' | 'payment' | 'lost'>

function Outcome({ state, payment, lost, order, onPaidAgain }: OutcomeProps) {
  switch (state.kind) {
    case 'verifying':
    case 'late':
      return <Verifying late={state.kind === 'late'} lost={lost} email={order.email} />
    case 'paid':
    case 'already_paid':
      return <Paid order={order} before={state.kind === 'already_paid'} />
    case 'declined':
    case 'next_step':
    case 'unpaid':
      return (
        payment && (
          <Suspense fallback={<SkeletonBox ratio={3} />}>
            <Open order={order} payment={payment} kind={state.kind} onSent={onPaidAgain} />
          </Suspense>
        )
      )
    case 'refunded':
    case 'review':
    case 'expired':
    case 'cancelled':
      return <Over order={order} kind={state.kind} refunded={payment?.refunded ?? null} />
  }
}

function useReturnTitle({ kind }: ReturnState): string {
  const { t } = useLingui()
  switch (kind) {
    case 'verifying':
      return t`Checking with your bank`
    case 'late':
      return t`Your bank is taking its time`
    case 'paid':
      return t`It’s yours`
    case 'already_paid':
      return t`This order is paid already`
    case 'declined':
      return t`Not paid yet`
    case 'next_step':
      return t`Your bank wants to be sure it’s you`
    case 'unpaid':
      return t`Not paid yet`
    case 'refunded':
      return t`Your money is on its way back`
    case 'review':
      return t`We’re looking at your payment`
    case 'expired':
      return t`Your hold ended`
    case 'cancelled':
      return t`This order was cancelled`
  }
}

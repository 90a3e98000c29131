import type { Order } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { trpc } from '#api/client.ts'
import { useKeptFocus } from '#features/cart/focus-heading.ts'
import { useTitle } from '#features/shell/use-title.ts'
import { Panel } from '#ui/Panel.tsx'
import { SkeletonBox } from '#ui/Skeleton.tsx'
import { AddressLines } from './AddressLines.tsx'
import { CancelOrder } from './CancelOrder.tsx'
import { headline } from './headline.ts'
import { KeepOrder } from './KeepOrder.tsx'
import { OrderLead } from './OrderLead.tsx'
import { OrderMoney } from './OrderMoney.tsx'
import { OrderNews } from './OrderNews.tsx'
import { OrderPart } from './OrderPart.tsx'
import type { OrderRef } from './order-ref.ts'
import { WhatHappened } from './WhatHappened.tsx'
import './orders.css'

// Only an order that waits to be paid needs the payment form.
const OrderToPay = lazy(async () => ({ default: (await import('./OrderToPay.tsx')).OrderToPay }))

/** One purchase, to whoever bought it or has its link. */
export function OrderPage({ by }: { by: OrderRef }) {
  const { t } = useLingui()
  const [order] = trpc.orders.get.useSuspenseQuery(by, {
    refetchOnMount: 'always',
    staleTime: 0,
    // Money that is on its way is seen to arrive.
    refetchInterval: ({ state }) => state.data?.refund?.state === 'pending' && 10_000,
  })
  useKeptFocus(order.state)
  useTitle(t`Order ${order.number}`)
  const { payment, linkToken } = order
  return (
    <div className="page">
      <Crumbs order={order} own={'orderId' in by} />
      <header className="order-head">
        <h1 className="display">{headline(order)}</h1>
        <OrderLead order={order} />
      </header>
      <div className="order-two">
        <div>
          <OrderNews order={order} />
          {order.state === 'awaiting_payment' && payment.id !== null && linkToken !== null && (
            <Suspense fallback={<SkeletonBox ratio={3} />}>
              <OrderToPay order={order} paymentId={payment.id} linkToken={linkToken} />
            </Suspense>
          )}
          {order.parts.map((part, index) => (
            <OrderPart key={part.id} part={part} order={order} eager={index < 2} />
          ))}
          <WhatHappened order={order} />
        </div>
        <aside className="stack" aria-label={t`About this order`}>
          <OrderMoney order={order} />
          <Panel className="small">
            <h2 className="h4 order-panel-title">
              <Trans>Going to</Trans>
            </h2>
            <div className="soft">
              <AddressLines address={order.address} />
            </div>
            {order.email !== '' && <p className="faint order-mail">{order.email}</p>}
            {order.note !== '' && <p className="soft order-mail">“{order.note}”</p>}
          </Panel>
          <KeepOrder order={order} />
          {order.email !== '' && <CancelOrder order={order} by={by} />}
        </aside>
      </div>
    </div>
  )
}

function Crumbs({ order, own }: { order: Order; own: boolean }) {
  const { t } = useLingui()
  if (!own) return <div className="crumbs" />
  return (
    <nav aria-label={t`Breadcrumb`}>
      <ol className="crumbs">
        <li>
          <Link to="/orders">
            <Trans>Orders</Trans>
          </Link>
        </li>
        <li aria-current="page">{order.number}</li>
      </ol>
    </nav>
  )
}

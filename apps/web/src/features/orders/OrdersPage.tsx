import type { OrderSummary } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMe } from '#api/use-session.ts'
import { listText } from '#features/cart/list-text.ts'
import { AccountFrame } from '#features/shell/later/AccountFrame.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { DateText, Money } from '#ui/Format.tsx'
import { EmptyState, ErrorState } from '#ui/State.tsx'
import { headline } from './headline.ts'
import { MiniPicture } from './MiniPicture.tsx'
import { ordersQuery } from './orders-query.ts'
import './orders.css'

/** The signed-in person's orders, newest first. */
export function OrdersPage() {
  const { t } = useLingui()
  useTitle(t`Your orders`)
  const artist = useMe()?.roles.includes('artist') ?? false
  const list = useInfiniteQuery(ordersQuery())
  const orders = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <AccountFrame title={<Trans>Your orders</Trans>} current="/orders" artist={artist}>
      {list.data && orders.length === 0 && <None />}
      <ul className="orders-list">
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {list.isError && (
        <ErrorState
          title={<Trans>The orders didn’t arrive</Trans>}
          busy={list.isFetching}
          onRetry={() => void (list.data ? list.fetchNextPage() : list.refetch())}
        />
      )}
      {list.hasNextPage && !list.isError && (
        <p>
          <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            <Trans>Show earlier ones</Trans>
          </Button>
        </p>
      )}
    </AccountFrame>
  )
}

function None() {
  return (
    <EmptyState
      title={<Trans>Nothing bought yet</Trans>}
      actions={
        <Link to="/works" className={buttonClass()}>
          <Trans>See all works</Trans>
        </Link>
      }
    >
      <Trans>What you buy is here from the moment you order it until it hangs.</Trans>
    </EmptyState>
  )
}

const shownWorks = 4

function OrderRow({ order }: { order: OrderSummary }) {
  const { i18n } = useLingui()
  const artists = listText([...new Set(order.works.map((work) => work.artistName))], i18n.locale)
  const titles = listText(
    order.works.map((work) => work.title),
    i18n.locale,
  )
  return (
    <li className="order-row">
      <div>
        <h2 className="h3">
          <Link to="/orders/$orderId" params={{ orderId: order.id }} className="quiet-link">
            {headline({ state: order.state, parts: order.parts, refund: null })}
          </Link>
        </h2>
        <p className="small soft">
          <span className="title">{titles}</span>
        </p>
        <p className="small faint">
          <Trans>
            From {artists}. Order <span className="nowrap">{order.number}</span>, <DateText iso={order.placedAt} />
          </Trans>
        </p>
      </div>
      <p className="order-row-works" aria-hidden="true">
        {order.works.slice(0, shownWorks).map((work) => (
          <MiniPicture key={work.title} picture={work.picture} />
        ))}
      </p>
      <b>
        <Money value={order.total} />
      </b>
    </li>
  )
}

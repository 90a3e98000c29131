import type { Order } from '@artiqo/contracts/orders'
import { Trans, useLingui } from '@lingui/react/macro'
import { listText } from '#features/cart/list-text.ts'
import { moneyText } from '#ui/format.ts'
import { KeepOrder } from '../KeepOrder.tsx'
import { FollowLink } from './FollowLink.tsx'

/** It is paid: what happens next, artist by artist. */
export function Paid({ order, before }: { order: Order; before: boolean }) {
  const { i18n } = useLingui()
  const artists = listText(
    order.parts.map((part) => part.artist.name),
    i18n.locale,
  )
  const total = moneyText(order.total, i18n.locale)
  return (
    <>
      <p className="lead">
        {before ? (
          <Trans>
            Order {order.number}, {total}. Nothing was taken twice.
          </Trans>
        ) : (
          <Trans>
            Order {order.number}, {total}. We’ve told {artists}, and sent a receipt to {order.email}.
          </Trans>
        )}
      </p>
      <ul className="return-next">
        {order.parts.map(({ id, artist, method, collectPlace, lines }) => (
          <li key={id}>
            <b className="h4">{artist.name}</b>
            <span className="title">
              {listText(
                lines.map((line) => line.title),
                i18n.locale,
              )}
            </span>
            <span className="small soft">
              {method === 'ship' ? (
                <Trans>Is packed next. You’ll have a mail with the tracking when it leaves.</Trans>
              ) : collectPlace === '' ? (
                <Trans>Is got ready next. You’ll have a mail when you can collect it.</Trans>
              ) : (
                <Trans>Is got ready next. You’ll have a mail when you can collect it in {collectPlace}.</Trans>
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="buttons">
        <FollowLink order={order} />
      </p>
      <KeepOrder order={order} />
    </>
  )
}

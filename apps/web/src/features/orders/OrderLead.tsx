import type { Order } from '@artiqo/contracts/orders'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '#ui/Format.tsx'
import { moneyText } from '#ui/format.ts'

/** The order in one line: number, date, artists, parcels, money. */
export function OrderLead({ order }: { order: Order }) {
  const { i18n } = useLingui()
  const { number, parts } = order
  const parcels = parts.filter((part) => part.method === 'ship').length
  const artists = plural(parts.length, { one: 'One artist', 2: 'Two artists', 3: 'Three artists', other: '# artists' })
  const sent = plural(parcels, {
    0: 'to collect',
    one: 'one parcel',
    2: 'two parcels',
    3: 'three parcels',
    other: '# parcels',
  })
  const total = moneyText(order.total, i18n.locale)
  const paid = order.paidAt !== null
  return (
    <p className="lead">
      <Trans>
        Order <span className="nowrap">{number}</span>, placed on <DateText iso={order.placedAt} />.
      </Trans>{' '}
      {paid ? (
        <Trans>
          {artists}, {sent}, one payment of {total}.
        </Trans>
      ) : (
        <Trans>
          {artists}, {sent}, {total} in all.
        </Trans>
      )}
    </p>
  )
}

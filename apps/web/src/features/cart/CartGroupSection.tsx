import type { CartGroup, CartLine } from '@artiqo/contracts/cart'
import { deliveryPrice } from '@artiqo/domain/delivery'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { moneyText } from '#ui/format.ts'
import { CartLineRow } from './CartLineRow.tsx'

interface CartGroupSectionProps {
  group: CartGroup
  country: string
  first: boolean
  onQuantity: (line: CartLine, quantity: number) => void
  onRemove: (line: CartLine) => void
}

/** What comes from one artist, and how it gets there. */
export function CartGroupSection({ group, country, first, onQuantity, onRemove }: CartGroupSectionProps) {
  const { artist, delivery } = group
  return (
    <section className="cart-seller" aria-labelledby={artist.id}>
      <header>
        <h2 className="h3" id={artist.id}>
          <Link to="/a/$username" params={{ username: artist.username }} className="quiet-link">
            {artist.name}
          </Link>
        </h2>
        <DeliveryWords delivery={delivery} country={country} />
      </header>
      <ul>
        {group.lines.map((line, index) => (
          <CartLineRow
            key={line.editionId}
            line={line}
            eager={first && index < 3}
            onQuantity={(quantity) => onQuantity(line, quantity)}
            onRemove={() => onRemove(line)}
          />
        ))}
      </ul>
    </section>
  )
}

function DeliveryWords({ delivery, country }: { delivery: CartGroup['delivery']; country: string }) {
  const { i18n } = useLingui()
  const price = deliveryPrice(delivery, 'ship', country)
  const there = new Intl.DisplayNames(i18n.locale, { type: 'region' }).of(country) ?? country
  const cost = price && moneyText(price, i18n.locale)
  const place = delivery.collectPlace
  const collect = delivery.collect && place !== ''
  return (
    <span className="small soft">
      {price?.amount === 0 && (collect ? <Trans>Ships free, or collect in {place}</Trans> : <Trans>Ships free</Trans>)}
      {price !== null &&
        price.amount > 0 &&
        (collect ? (
          <Trans>
            One parcel, {cost}, or collect in {place}
          </Trans>
        ) : (
          <Trans>One parcel, {cost}</Trans>
        ))}
      {price === null &&
        (delivery.collect ? (
          <Trans>
            Doesn’t send to {there}. Collect in {place}
          </Trans>
        ) : (
          <Trans>Doesn’t send to {there}</Trans>
        ))}
    </span>
  )
}

import type { DeliveryRates } from '@artiqo/domain/delivery'
import { money, type Money } from '@artiqo/domain/money'
import { artistOf, coverOf } from './cards.view.ts'
import { stockOf } from './cards.queries.ts'
import type { EditionForSale } from './edition-for-sale.ts'
import type { EditionForSaleRow } from './editions.queries.ts'

interface SettingsRow {
  readonly home_country: string | null
  readonly delivery_home: number | null
  readonly delivery_eu: number | null
  readonly delivery_world: number | null
  readonly collect: boolean | null
  readonly collect_place: string | null
}

/** What an artist asks for delivery; somebody who never said sends nowhere. */
export function deliveryOf(row: SettingsRow): DeliveryRates & { readonly collectPlace: string } {
  return {
    homeCountry: row.home_country ?? '',
    home: moneyOrNull(row.delivery_home),
    eu: moneyOrNull(row.delivery_eu),
    world: moneyOrNull(row.delivery_world),
    collect: row.collect ?? false,
    collectPlace: row.collect_place ?? '',
  }
}

const moneyOrNull = (amount: number | null): Money | null => (amount === null ? null : money(amount))

export function toEditionForSale(row: EditionForSaleRow): EditionForSale {
  const stock = stockOf(row)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    price: money(row.price_amount, row.currency),
    size: stock?.total ?? null,
    stock,
    heldUntil: row.held_until,
    artwork: {
      id: row.artwork_id,
      slug: row.slug,
      title: row.title,
      state: row.state,
      medium: row.medium,
      picture: coverOf(row),
      version: row.version,
      editions: row.editions,
    },
    artist: artistOf(row),
    delivery: deliveryOf(row),
  }
}

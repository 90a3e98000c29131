import { Country, line, type Money } from '@artiqo/contracts/common'
import type { UpdateDeliveryInput } from '@artiqo/contracts/studio'
import { euCountries } from '@artiqo/domain/delivery'
import { z } from 'zod'

export const zones = ['home', 'eu', 'world'] as const
export type Zone = (typeof zones)[number]

/** A price is cents; null is an empty field, undefined one that cannot be read. */
const Rate = z
  .object({ sends: z.boolean(), price: z.int().min(0).max(1_000_000).nullish() })
  .refine(({ sends, price }) => !sends || typeof price === 'number', { path: ['price'] })

export const DeliveryValues = z
  .object({
    homeCountry: Country,
    home: Rate,
    eu: Rate,
    world: Rate,
    collect: z.boolean(),
    collectPlace: line(160, 0),
  })
  .refine(({ collect, collectPlace }) => !collect || collectPlace !== '', { path: ['collectPlace'] })
export type DeliveryValues = z.input<typeof DeliveryValues>

interface Delivery {
  readonly homeCountry: string
  readonly home: Money | null
  readonly eu: Money | null
  readonly world: Money | null
  readonly collect: boolean
  readonly collectPlace: string
}

/** True where the Union is a zone of its own. */
export function isInEu(country: string): boolean {
  return euCountries.some((member) => member === country)
}

export function deliveryValues(delivery: Delivery): DeliveryValues {
  const rate = (zone: Zone) => ({ sends: delivery[zone] !== null, price: delivery[zone]?.amount ?? null })
  const { homeCountry, collect, collectPlace } = delivery
  return { homeCountry, collect, collectPlace, home: rate('home'), eu: rate('eu'), world: rate('world') }
}

/** What to send: a zone that is not ticked has no price, and outside the Union the Union is the world. */
export function deliveryInput(values: DeliveryValues): z.input<typeof UpdateDeliveryInput> {
  const rate = ({ sends, price }: DeliveryValues['home']) =>
    sends && typeof price === 'number' ? { amount: price, currency: 'EUR' as const } : null
  const { homeCountry, home, eu, world, collect, collectPlace } = values
  return {
    homeCountry,
    home: rate(home),
    eu: isInEu(homeCountry) ? rate(eu) : null,
    world: rate(world),
    collect,
    collectPlace,
  }
}

/** True when nobody could get anything. */
export function isUnreachable({ homeCountry, home, eu, world, collect }: DeliveryValues): boolean {
  return !home.sends && !(eu.sends && isInEu(homeCountry)) && !world.sends && !collect
}

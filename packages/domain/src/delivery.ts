import type { Money } from './money.ts'

/** ISO 3166-1 alpha-2 codes of the European Union's members. */
export const euCountries = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU',
  'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const // prettier-ignore

export const deliveryZones = ['home', 'eu', 'world'] as const
export type DeliveryZone = (typeof deliveryZones)[number]

export const deliveryMethods = ['ship', 'collect'] as const
export type DeliveryMethod = (typeof deliveryMethods)[number]

/** What an artist asks for sending one order, by zone; null means the artist does not send there. */
export interface DeliveryRates {
  readonly homeCountry: string
  readonly home: Money | null
  readonly eu: Money | null
  readonly world: Money | null
  readonly collect: boolean
}

/** The zone of a destination as seen from the artist's country. */
export function zoneOf(homeCountry: string, country: string): DeliveryZone {
  if (country === homeCountry) return 'home'
  const isEu = (code: string) => euCountries.some((member) => member === code)
  return isEu(homeCountry) && isEu(country) ? 'eu' : 'world'
}

/** The flat price of getting an artist's part to the buyer, or null when it cannot be had that way. */
export function deliveryPrice(rates: DeliveryRates, method: DeliveryMethod, country: string): Money | null {
  if (method === 'collect') return rates.collect ? { amount: 0, currency: 'EUR' } : null
  return rates[zoneOf(rates.homeCountry, country)]
}

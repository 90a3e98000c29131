import { randomUUID } from 'node:crypto'

/** What a cart says that an order's input depends on. */
export interface Quoted {
  readonly items: { readonly amount: number }
  /** One for each artist, with what sending costs within the home country. */
  readonly groups: readonly { readonly delivery: { readonly home: { readonly amount: number } | null } }[]
}

const address = {
  name: 'Nele Verbeke',
  line1: 'Ottergemsesteenweg 1',
  line2: '',
  postalCode: '9000',
  city: 'Ghent',
  country: 'BE',
  phone: '',
}

/** What the page would send to order a cart: everything shipped within Belgium. */
export function orderOf({ items, groups }: Quoted) {
  const delivery = groups.reduce((sum, group) => sum + (group.delivery.home?.amount ?? 0), 0)
  return orderInput(items.amount + delivery)
}

export function orderInput(total: number) {
  return {
    idempotencyKey: randomUUID(),
    email: 'nele@example.org',
    address,
    delivery: [],
    quotedTotal: { amount: total, currency: 'EUR' },
    note: '',
  }
}

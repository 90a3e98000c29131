import type { PlaceOrderInput, PlaceOrderResult } from '@artiqo/contracts/checkout'
import { sum } from '@artiqo/domain/money'
import type { EditionId } from '@artiqo/domain/ids'
import { quote } from '@artiqo/domain/quote'
import Stripe from 'stripe'
import type { TestShop } from './shop.ts'
import type { Visitor } from '#trpc/visitor.ts'

export type Placed = Extract<PlaceOrderResult, { kind: 'placed' }>

const address = {
  name: 'Nele Verbeke',
  line1: 'Ottergemsesteenweg 1',
  line2: '',
  postalCode: '9000',
  city: 'Ghent',
  country: 'BE',
  phone: '',
}

/** What the page would send for the visitor's cart: Belgium, everything shipped, the total as it shows it. */
export async function orderInput(visitor: Visitor, key: string = crypto.randomUUID()): Promise<PlaceOrderInput> {
  const cart = await visitor.call.cart.get()
  const lines = cart.groups.flatMap((group) =>
    group.lines.map((line) => ({
      editionId: line.editionId,
      artistId: line.artist.id,
      unitPrice: line.unitPrice,
      quantity: line.quantity,
    })),
  )
  const artists = cart.groups.map((group) => ({
    artistId: group.artist.id,
    rates: group.delivery,
    method: 'ship' as const,
  }))
  const priced = quote(lines, artists, address.country)
  return {
    idempotencyKey: key,
    email: 'nele@example.org',
    address,
    delivery: [],
    quotedTotal: priced.ok ? priced.quote.total : sum([]),
    note: '',
  }
}

/** Puts editions in the visitor's cart, opens checkout and places the order. */
export async function place(visitor: Visitor, editionIds: readonly EditionId[]): Promise<PlaceOrderResult> {
  for (const editionId of editionIds) await visitor.call.cart.add({ editionId, quantity: 1 })
  await visitor.call.checkout.begin()
  return visitor.call.orders.place(await orderInput(visitor))
}

/** The same, for when nothing should be in the way. */
export async function placed(visitor: Visitor, editionIds: readonly EditionId[]): Promise<Placed> {
  const result = await place(visitor, editionIds)
  if (result.kind !== 'placed') throw new Error(`Expected an order, got ${result.kind}`)
  return result
}

/** Stripe as a browser or a stranger would use it: the real SDK on the sandbox. */
export function stripeOf(shop: TestShop): Stripe {
  const { host, port, secretKey } = shop.sandbox
  return new Stripe(secretKey, { host, port, protocol: 'http', telemetry: false, maxNetworkRetries: 0 })
}

/** Confirms an order's intent with a card (`pm_card_visa` unless told); a declined card is no error here. */
export async function confirm(shop: TestShop, order: Placed, card = 'pm_card_visa'): Promise<string> {
  const intentId = order.clientSecret?.split('_secret_')[0]
  if (!intentId) throw new Error('This order has no client secret')
  try {
    await stripeOf(shop).paymentIntents.confirm(intentId, {
      payment_method: card,
      return_url: 'http://artiqo.test/return',
    })
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error
  }
  return intentId
}

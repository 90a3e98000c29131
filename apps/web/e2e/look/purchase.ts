import type { PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { ArtistStep } from '@artiqo/domain/order'
import { quote } from '@artiqo/domain/quote'
import { expect } from '@playwright/test'
import { anyone, type Api } from '../support/api.ts'
import { environment } from '../support/environment.ts'
import { unique } from '../support/unique.ts'
import type { Work } from '../support/works.ts'

export type Placed = Extract<PlaceOrderResult, { kind: 'placed' }>

interface Wish {
  email: string
  method?: 'ship' | 'collect'
}

/** Puts works in an empty cart and opens checkout, so that they are on hold. */
export async function holdFor(api: Api, works: readonly Work[]): Promise<void> {
  await api.cart.clear.mutate()
  for (const { editionId } of works) await api.cart.add.mutate({ editionId })
  await api.checkout.begin.mutate()
}

/** Orders works to an address in Ghent, without paying. */
export async function order(api: Api, works: readonly Work[], { email, method = 'ship' }: Wish): Promise<Placed> {
  await holdFor(api, works)
  const { groups } = await api.cart.get.query()
  const artists = groups.map(({ artist, delivery }) => ({ artistId: artist.id, rates: delivery, method }))
  const lines = groups.flatMap((group) => group.lines.map((line) => ({ ...line, artistId: group.artist.id })))
  const priced = quote(lines, artists, address.country)
  if (!priced.ok) throw new Error('Nobody sends to Ghent')
  const placed = await api.orders.place.mutate({
    idempotencyKey: unique(),
    email,
    address,
    delivery: artists.map(({ artistId }) => ({ artistId, method })),
    quotedTotal: priced.quote.total,
  })
  if (placed.kind !== 'placed') throw new Error(`The order ended as ${placed.kind}`)
  return placed
}

const address = {
  name: 'Nele Verbeke',
  line1: 'Ottergemsesteenweg 1',
  postalCode: '9000',
  city: 'Ghent',
  country: 'BE',
}

export const tries = {
  pays: 'pm_card_visa',
  declined: 'pm_card_chargeDeclined',
  asksTheBank: 'pm_card_authenticationRequired',
  takesItsTime: 'pm_card_processing',
}

/** Tries a card on an order, as the payment form does. */
export async function tryCard({ clientSecret }: Placed, card: keyof typeof tries): Promise<void> {
  const { publishableKey } = await anyone.payments.config.query()
  await ask(publishableKey, `${intentOf(clientSecret)}/confirm`, {
    client_secret: clientSecret ?? '',
    payment_method: tries[card],
    return_url: environment.shop,
  })
}

/** Changes what is to be paid behind the shop's back, so that its payment needs a person. */
export async function tamper({ clientSecret }: Placed): Promise<void> {
  await ask(environment.sandboxKey, intentOf(clientSecret), { amount: '9900' })
}

const intentOf = (secret: string | null) => (secret ?? '').split('_secret_')[0] ?? ''

async function ask(key: string, path: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`${environment.sandbox}/v1/payment_intents/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: new URLSearchParams(fields),
  })
  // 402 is how a card is declined.
  if (!answer.ok && answer.status !== 402)
    throw new Error(`The sandbox answered ${answer.status}: ${await answer.text()}`)
}

/** Waits until the shop knows what became of an order. */
export async function orderIs({ linkToken }: Placed, state: string): Promise<void> {
  await expect.poll(async () => (await anyone.orders.get.query({ linkToken })).state, { intervals: [100] }).toBe(state)
}

/** An order that is paid. */
export async function buy(api: Api, works: readonly Work[], wish: Wish): Promise<Placed> {
  const placed = await order(api, works, wish)
  await tryCard(placed, 'pays')
  await orderIs(placed, 'paid')
  return placed
}

/** An artist takes the part of an order through these steps. Answers the part's id. */
export async function advance({ artist }: Work, { number }: Placed, steps: readonly ArtistStep[]) {
  const { items } = await artist.api.studio.orders.list.query({})
  const part = items.find(({ orderNumber }) => orderNumber === number)
  if (!part) throw new Error(`${artist.name} has no part of ${number}`)
  for (const to of steps) {
    const tracking = to === 'shipped' && part.method === 'ship' && { carrier: 'bpost', trackingNumber: '323211044986' }
    await artist.api.studio.orders.advance.mutate({ artistOrderId: part.id, to, ...tracking })
  }
  return part.id
}

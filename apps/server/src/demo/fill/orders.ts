import type { PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { UserId } from '@artiqo/domain/ids'
import { quote } from '@artiqo/domain/quote'
import type { Deps } from '#context.ts'
import { handlers } from '#jobs/handlers.ts'
import { runDueJobs } from '#jobs/outbox-worker.ts'
import { expireDueOrders } from '#orders/expire-orders.ts'
import { settlePayment } from '#orders/settle-payment.ts'
import { Visitor } from '#trpc/visitor.ts'
import type { DemoHold, DemoOrder, DemoPart } from '../orders.ts'
import type { DemoBuyer } from '../people.ts'
import { confirmCard, tamper } from './sandbox-calls.ts'
import { shopAt, visit, type Person } from './shopkeeper.ts'
import type { Hung } from './works.ts'

const day = 24 * 3_600_000
const later = (from: Date, days: number) => new Date(from.getTime() + days * day)
type Placed = Extract<PlaceOrderResult, { kind: 'placed' }>

export interface Cast {
  readonly deps: Deps
  readonly buyers: ReadonlyMap<string, DemoBuyer & { readonly person: Person | null }>
  readonly works: ReadonlyMap<string, Hung>
  readonly artists: ReadonlyMap<string, Person>
}

/** Lets one order of the shop's past happen, by the same calls as any other. */
export async function tellOrder(cast: Cast, story: DemoOrder): Promise<void> {
  const { deps } = cast
  const placedAt = timeOf(deps.clock.now(), story)
  const buyer = find(cast.buyers, story.buyer)
  const visitor = enter(cast, buyer, placedAt)
  const order = await place(cast, visitor, buyer, story)
  const link = { linkToken: order.linkToken }
  if (story.state === 'expired') {
    await expireDueOrders(shopAt(deps, later(placedAt, 0.1)))
    await visitor.call.cart.clear()
  }
  if (story.card === 'never paid') {
    if (story.state === 'cancelled') await visitor.call.orders.cancel({ ...link, reason: story.reason })
    return
  }
  if (story.state === 'needs_review') await tamper(deps, order.clientSecret)
  const paidAt = later(placedAt, 0.001)
  if (story.card === 'declined first')
    await settlePayment(shopAt(deps, paidAt), await confirmCard(deps, order.clientSecret, 'declined'))
  await settlePayment(shopAt(deps, paidAt), await confirmCard(deps, order.clientSecret, 'paid'))
  if (story.state === 'cancelled') {
    const at = later(placedAt, 0.3)
    await enter(cast, buyer, at).call.orders.cancel({ ...link, reason: story.reason })
    await runDueJobs(shopAt(deps, at), handlers, ['refund.send'])
  }
  for (const part of story.parts) await fulfil(cast, part, order, placedAt)
}

/** Somebody is at the till with a work just now. */
export async function tellHold(cast: Cast, { buyer, work }: DemoHold): Promise<void> {
  const visitor = enter(cast, find(cast.buyers, buyer), cast.deps.clock.now())
  await visitor.call.cart.add({ artworkId: find(cast.works, work).artworkId, quantity: 1 })
  await visitor.call.checkout.begin()
}

function timeOf(now: Date, { daysAgo, hour }: DemoOrder): Date {
  if (daysAgo === 0) return new Date(now.getTime() - hour * 60_000)
  const at = later(now, -daysAgo)
  at.setUTCHours(hour, (daysAgo * 17) % 60, 0, 0)
  return at
}

function enter({ deps }: Cast, { person }: { readonly person: Person | null }, at: Date): Visitor {
  return person ? visit(deps, person, at) : new Visitor(shopAt(deps, at))
}

async function place(cast: Cast, visitor: Visitor, buyer: DemoBuyer, story: DemoOrder): Promise<Placed> {
  for (const { work, quantity } of story.lines)
    await visitor.call.cart.add({ artworkId: find(cast.works, work).artworkId, quantity })
  await visitor.call.checkout.begin()
  const { groups } = await visitor.call.cart.get()
  const methods = new Map(story.parts.map((part) => [find(cast.artists, part.artist).id, part.method]))
  const choices = groups.map(({ artist, delivery }) => ({
    artistId: artist.id,
    rates: delivery,
    method: methods.get(artist.id) ?? ('ship' as const),
  }))
  const lines = groups.flatMap((group) => group.lines.map((line) => ({ ...line, artistId: line.artist.id })))
  const priced = quote(lines, choices, buyer.address.country)
  if (!priced.ok) throw new Error(`${buyer.name} lives where nobody sends: ${story.key}`)
  const result = await visitor.call.orders.place({
    idempotencyKey: `demo-${story.key}`,
    email: buyer.email,
    address: { ...buyer.address, name: buyer.name },
    delivery: choices.map(({ artistId, method }) => ({ artistId, method })),
    quotedTotal: priced.quote.total,
    note: story.note,
  })
  if (result.kind !== 'placed') throw new Error(`The demo's ${story.key} ended as ${result.kind}`)
  return result
}

const steps = ['accepted', 'shipped', 'delivered'] as const

/** Takes an artist's part as far as the story goes: accepted within a day, sent on the third, there on the fifth. */
async function fulfil({ deps, artists }: Cast, part: DemoPart, order: Placed, placedAt: Date): Promise<void> {
  const far = steps.findIndex((step) => step === part.state) + 1
  if (far === 0) return
  const artist = find(artists, part.artist)
  const artistOrderId = await partOf(deps, artist, artist.id, order)
  for (const [index, to] of steps.slice(0, far).entries()) {
    const { advance } = visit(deps, artist, later(placedAt, index * 1.8 + 0.7)).call.studio.orders
    const { carrier, trackingNumber } = to === 'shipped' ? part : { carrier: '', trackingNumber: '' }
    await advance({ artistOrderId, to, carrier, trackingNumber })
  }
}

async function partOf(deps: Deps, artist: Person, artistId: UserId, { orderId }: Placed) {
  const { parts } = await visit(deps, artist, deps.clock.now()).call.orders.get({ orderId })
  const part = parts.find((each) => each.artist.id === artistId)
  if (!part) throw new Error(`Order ${orderId} has no part of ${artistId}`)
  return part.id
}

function find<T>(things: ReadonlyMap<string, T>, key: string): T {
  const found = things.get(key)
  if (!found) throw new Error(`The demo shop knows nothing of ${key}`)
  return found
}

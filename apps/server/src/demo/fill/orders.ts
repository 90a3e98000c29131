import type { PlaceOrderResult } from '@artiqo/contracts/checkout'
import { quote } from '@artiqo/domain/quote'
import type { Deps } from '#context.ts'
import { handlers } from '#jobs/handlers.ts'
import { runDueJobs } from '#jobs/outbox-worker.ts'
import { expireDueOrders } from '#orders/expire-orders.ts'
import { settlePayment } from '#orders/settle-payment.ts'
import type { Visitor } from '#trpc/visitor.ts'
import type { DemoBuyer } from './buyers.ts'
import { confirmCard, tamper } from './sandbox-calls.ts'
import { shopAt, visit, type Person } from './shopkeeper.ts'
import type { OrderStory } from './stories.ts'
import type { Hung } from './works.ts'

const day = 24 * 3_600_000
const later = (from: Date, days: number) => new Date(from.getTime() + days * day)
type Placed = Extract<PlaceOrderResult, { kind: 'placed' }>

/** Lets one order of the shop's past happen, by the same calls as any other. */
export async function tell(
  deps: Deps,
  story: OrderStory,
  buyer: DemoBuyer & { readonly person: Person },
  works: readonly Hung[],
): Promise<void> {
  const placedAt = later(deps.clock.now(), -story.daysAgo)
  const visitor = visit(deps, buyer.person, placedAt)
  for (const { artworkId } of works) await visitor.call.cart.add({ artworkId, quantity: 1 })
  await visitor.call.checkout.begin()
  if (story.ending === 'on hold') return
  const order = await placeCart(visitor, buyer)
  if (story.ending === 'awaiting_payment') return
  if (story.ending === 'expired') {
    await expireDueOrders(shopAt(deps, later(placedAt, 0.1)))
    await visitor.call.cart.clear()
    return
  }
  if (story.ending === 'needs_review') await tamper(deps, order.clientSecret)
  await settlePayment(shopAt(deps, later(placedAt, 0.001)), await confirmCard(deps, order.clientSecret))
  if (story.ending === 'cancelled') await takeBack(deps, buyer.person, order, later(placedAt, 0.2))
  for (const [index, work] of works.entries()) await fulfil(deps, story, work, index, placedAt)
}

async function placeCart(visitor: Visitor, buyer: DemoBuyer): Promise<Placed> {
  const { groups } = await visitor.call.cart.get()
  const lines = groups.flatMap((group) => group.lines.map((line) => ({ ...line, artistId: line.artist.id })))
  const artists = groups.map(({ artist, delivery }) => ({
    artistId: artist.id,
    rates: delivery,
    method: 'ship' as const,
  }))
  const priced = quote(lines, artists, buyer.address.country)
  if (!priced.ok) throw new Error(`${buyer.name} lives where nobody sends`)
  const result = await visitor.call.orders.place({
    idempotencyKey: crypto.randomUUID(),
    email: buyer.email,
    address: { ...buyer.address, name: buyer.name },
    quotedTotal: priced.quote.total,
  })
  if (result.kind !== 'placed') throw new Error(`The demo order of ${buyer.name} ended as ${result.kind}`)
  return result
}

async function takeBack(deps: Deps, person: Person, order: Placed, at: Date): Promise<void> {
  const reason = 'It does not fit over the sofa after all.'
  await visit(deps, person, at).call.orders.cancel({ orderId: order.orderId, reason })
  await runDueJobs(shopAt(deps, at), handlers, ['refund.send'])
}

const steps = ['accepted', 'shipped', 'delivered'] as const
const reached: Partial<Record<OrderStory['ending'], readonly number[]>> = {
  completed: [3, 3],
  shipped: [2, 2],
  'half shipped': [2, 1],
  accepted: [1, 1],
}

/** Takes an artist's part as far as the story goes: accepted the next day, sent on the third, there on the fifth. */
async function fulfil(deps: Deps, story: OrderStory, { artist }: Hung, index: number, placedAt: Date): Promise<void> {
  const far = reached[story.ending]?.[index] ?? 0
  const waiting = await visit(deps, artist, placedAt).call.studio.orders.list({ state: 'new' })
  const [part] = waiting.items
  if (!part) return
  for (const [step, to] of steps.slice(0, far).entries()) {
    const { advance } = visit(deps, artist, later(placedAt, step * 1.8 + 0.7)).call.studio.orders
    await advance({ artistOrderId: part.id, to, ...(to === 'shipped' && parcel(part.orderNumber)) })
  }
}

function parcel(orderNumber: string) {
  const trackingNumber = `3232${orderNumber.replaceAll(/\D/g, '').padStart(20, '0')}`
  return {
    carrier: 'bpost',
    trackingNumber,
    trackingUrl: `https://track.bpost.cloud/btr/web/#/search?itemCode=${trackingNumber}`,
  }
}

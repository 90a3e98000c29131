import { createHmac } from 'node:crypto'
import type Stripe from 'stripe'
import { linesByToken, lockClaims, sha256 } from './cart.ts'
import type { Database, Row, Session, Value } from './database.ts'
import { newId } from './ids.ts'
import { insertOrder } from './order-rows.ts'

export interface PlaceInput {
  readonly idempotencyKey: string
  readonly email: string
  readonly address: Readonly<Record<'name' | 'line1' | 'line2' | 'postalCode' | 'city' | 'country' | 'phone', string>>
  readonly quotedTotal: { readonly amount: number; readonly currency: string }
  readonly note: string
}

const minute = 60_000
const secret = 'the bench signs its links with this'

/** Places the order of a guest's cart whose works are on hold for it, everything sent within the home country. */
export async function placeOrder(database: Database, stripe: Stripe, token: string, input: PlaceInput) {
  const lines = await linesByToken(database, token)
  const [first] = lines
  if (!first) return { kind: 'empty' }
  const orderId = newId('ord')
  await claimKey(database, input, first, lines, orderId)
  await countCall(database, `orders.place:${first.cart_id}`)
  const order = await database.transact((tx) => writeOrder(tx, lines, orderId, input))
  const year = String(order.placedAt.getUTCFullYear()).slice(2)
  const number = `AQ-${year}-${String(order.sequence).padStart(7, '0')}`
  const intent = await stripe.paymentIntents.create(
    {
      amount: order.total,
      currency: 'eur',
      automatic_payment_methods: { enabled: true },
      description: `Artiqo order ${number}`,
      metadata: { order_id: orderId },
      transfer_group: `order_${orderId}`,
    },
    { idempotencyKey: `order:${orderId}:pi:1` },
  )
  await database.tell('update payments set intent_id = ?, updated_at = ? where id = ? and coalesce(intent_id, ?) = ?', [
    intent.id,
    new Date(),
    order.paymentId,
    '',
    '',
  ])
  const suffix = orderId.slice('ord_'.length)
  const signature = createHmac('sha256', secret).update(`order-link:${suffix}`).digest().subarray(0, 16)
  return {
    kind: 'placed',
    orderId,
    number,
    paymentId: order.paymentId,
    clientSecret: intent.client_secret,
    linkToken: `${suffix}.${signature.toString('base64url')}`,
    total: { amount: order.total, currency: 'EUR' },
    expiresAt: order.expiresAt.toISOString(),
  }
}

async function claimKey(database: Database, input: PlaceInput, cart: Row, lines: readonly Row[], orderId: string) {
  const { idempotencyKey, ...order } = input
  const now = new Date()
  await database.tell(
    `insert ignore into idempotency_keys (actor, \`key\`, operation, input_hash, cart_hash, order_id, locked_at, created_at)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      cart.cart_id,
      idempotencyKey,
      'orders.place',
      sha256(JSON.stringify(order)),
      sha256(JSON.stringify(lines.map((line) => [line.id, line.quantity]))),
      orderId,
      now,
      now,
    ],
  )
}

async function countCall(database: Database, bucket: string) {
  const start = new Date(Math.floor(Date.now() / minute) * minute)
  const end = new Date(start.getTime() + minute)
  await database.tell(
    `insert into rate_counters (bucket, window_start, count, expires_at) values (?, ?, ?, ?)
     on duplicate key update count = last_insert_id(rate_counters.count + 1), expires_at = ?`,
    [bucket, start, 1, end, end],
  )
}

async function writeOrder(tx: Session, lines: readonly Row[], orderId: string, input: PlaceInput) {
  const [first] = lines
  const claims = await tx.ask(lockClaims, ['open', 'live', 'ordered', 'awaiting_payment', first?.cart_id])
  const [checkout] = claims
  if (!first || !checkout?.checkout_id) throw new Error('The bench prepares carts with an open checkout')
  const now = new Date()
  const expiresAt = new Date(Math.max(checkout.expires_at.getTime(), now.getTime() + 10 * minute))
  await tx.tell(
    `
    update checkouts
    left join holds on holds.checkout_id = checkouts.id and holds.state = 'live'
    set checkouts.state = 'ordered', holds.state = 'ordered', holds.order_id = ?, holds.expires_at = ?
    where checkouts.id = ? and checkouts.state = 'open'`,
    [orderId, expiresAt, checkout.checkout_id],
  )
  const held = new Set(claims.map((row) => row.edition_id))
  await keepOnView(tx, new Map(lines.filter((line) => !held.has(line.id)).map((line) => [line.artwork_id, line])))
  return insertOrder(tx, { lines, orderId, cart: checkout, input, now, expiresAt })
}

/** Works that are made to order were held by nobody: they have to be on view and as they were read. */
async function keepOnView(tx: Session, works: ReadonlyMap<string, Row>) {
  if (works.size === 0) return
  const each = [...works.values()].map(() => (works.size > 1 ? '(id = ? and version = ?)' : 'id = ? and version = ?'))
  const values: Value[] = [...works.values()].flatMap((work) => [work.artwork_id, work.version])
  await tx.tell(
    `update artworks set for_sale = exists (
       select editions.id from editions left join edition_stock on edition_stock.edition_id = editions.id
       where editions.artwork_id = artworks.id and (editions.kind = ? or edition_stock.available > ?)
     ), price_from = (select min(price_amount) as lowest from editions where editions.artwork_id = artworks.id)
     where ${works.size > 1 ? `(${each.join(' or ')})` : each.join('')} and state in (?, ?)`,
    ['open', 0, ...values, 'published', 'unlisted'],
  )
}

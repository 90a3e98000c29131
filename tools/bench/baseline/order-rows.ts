import type { Row, Session, Value } from './database.ts'
import { newId } from './ids.ts'
import type { PlaceInput } from './place.ts'

interface NewOrder {
  readonly lines: readonly Row[]
  readonly orderId: string
  readonly cart: Row
  readonly input: PlaceInput
  readonly now: Date
  readonly expiresAt: Date
}

const feeBp = 1200

/** The rows of an order: itself, a part for each artist, its lines, its payment, its history and its mail. */
export async function insertOrder(tx: Session, { lines, orderId, cart, input, now, expiresAt }: NewOrder) {
  const groups = [...Map.groupBy(lines, (line) => line.artist_id).values()]
  const parts = groups.map((group) => ({ id: newId('aor'), group, delivery: deliveryOf(group) }))
  const items = sumOf(lines.map(lineTotal))
  const delivery = sumOf(parts.map((part) => part.delivery))
  const total = items + delivery
  const { address } = input
  const { insertId: sequence } = await insert(tx, 'orders', [
    {
      id: orderId,
      user_id: null,
      email: input.email,
      cart_id: cart.cart_id,
      cart_version: cart.cart_version,
      state: 'awaiting_payment',
      review_reason: null,
      refund_status: 'none',
      dispute_status: 'none',
      currency: 'EUR',
      items_amount: items,
      delivery_amount: delivery,
      total_amount: total,
      ship_name: address.name,
      ship_line1: address.line1,
      ship_line2: address.line2,
      ship_postal_code: address.postalCode,
      ship_city: address.city,
      ship_country: address.country,
      ship_phone: address.phone,
      note: input.note,
      placed_at: now,
      paid_at: null,
      expires_at: expiresAt,
      extended_at: null,
      locked_until: null,
      version: 1,
    },
  ])
  const frozen = parts.map(({ id, group, delivery: price }) => ({ id, group, price, lines: freeze(group, price) }))
  await insert(
    tx,
    'artist_orders',
    frozen.map(({ id, group, price, lines: money }) => ({
      id,
      order_id: orderId,
      artist_id: group[0]?.artist_id,
      state: 'new',
      method: 'ship',
      collect_place: '',
      currency: 'EUR',
      items_amount: sumOf(group.map(lineTotal)),
      delivery_amount: price,
      fee_amount: sumOf(money.map(({ fee }) => fee)),
      artist_amount: sumOf(money.map(({ artist }) => artist)),
      carrier: '',
      tracking_number: '',
      tracking_url: null,
      version: 1,
      updated_at: now,
    })),
  )
  await insertLines(tx, orderId, frozen)
  const paymentId = newId('pay')
  await insert(tx, 'payments', [
    {
      id: paymentId,
      order_id: orderId,
      attempt: 1,
      intent_id: null,
      state: 'created',
      amount: total,
      currency: 'EUR',
      received_amount: null,
      decline_code: null,
      created_at: now,
      updated_at: now,
    },
  ])
  await insert(tx, 'order_history', [
    { order_id: orderId, artist_order_id: null, what: 'placed', actor: 'buyer', actor_id: null, note: '', at: now },
  ])
  await insertMail(tx, orderId, now)
  return { sequence, total, paymentId, expiresAt, placedAt: now }
}

const lineTotal = (line: Row): number => line.price_amount * line.quantity
const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
const deliveryOf = ([line]: readonly Row[]): number => line?.delivery_home ?? 0

interface Money {
  readonly delivery: number
  readonly fee: number
  readonly artist: number
}

/** What delivery and fee come to on each line; cents that are left over go to the first. */
function freeze(group: readonly Row[], delivery: number): Money[] {
  const whole = sumOf(group.map(lineTotal))
  const shares = group.map((line) => Math.floor((delivery * lineTotal(line)) / whole))
  return group.map((line, index) => {
    const share = (shares[index] ?? 0) + (index === 0 ? delivery - sumOf(shares) : 0)
    const fee = Math.round((lineTotal(line) * feeBp) / 10_000)
    return { delivery: share, fee, artist: lineTotal(line) - fee + share }
  })
}

interface FrozenPart {
  readonly id: string
  readonly group: readonly Row[]
  readonly lines: readonly Money[]
}

async function insertLines(tx: Session, orderId: string, parts: readonly FrozenPart[]) {
  const flat = parts.flatMap(({ id, group, lines }) => group.map((line, index) => ({ id, line, money: lines[index] })))
  await insert(
    tx,
    'order_lines',
    flat.map(({ id, line, money }, index) => ({
      id: newId('oln'),
      order_id: orderId,
      artist_order_id: id,
      line_no: index + 1,
      artist_id: line.artist_id,
      artwork_id: line.artwork_id,
      edition_id: line.id,
      title: line.title,
      artist_name: line.display_name,
      medium: line.medium,
      edition_name: line.name,
      edition_kind: line.kind,
      edition_size: line.total,
      quantity: line.quantity,
      currency: line.currency,
      unit_amount: line.price_amount,
      line_total: lineTotal(line),
      delivery_amount: money?.delivery ?? 0,
      fee_bp: feeBp,
      fee_amount: money?.fee ?? 0,
      tax_bp: 0,
      tax_amount: 0,
      artist_amount: money?.artist ?? 0,
      refunded_amount: 0,
    })),
  )
}

function insertMail(tx: Session, orderId: string, now: Date) {
  return tx.tell(
    `insert ignore into outbox
     (topic, payload, run_at, created_at, dedupe_key, locked_until, done_at, dead_at, last_error)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      'mail',
      JSON.stringify({ kind: 'order_placed', orderId }),
      now,
      now,
      `mail:order_placed:${orderId}`,
      null,
      null,
      null,
      null,
    ],
  )
}

/** Inserts rows that have the same columns. */
function insert(tx: Session, table: string, rows: readonly Readonly<Record<string, Value>>[]) {
  const columns = Object.keys(rows[0] ?? {})
  const marks = `(${columns.map(() => '?').join(', ')})`
  return tx.tell(
    `insert into ${table} (${columns.join(', ')}) values ${rows.map(() => marks).join(', ')}`,
    rows.flatMap((row) => columns.map((column): Value => row[column] ?? null)),
  )
}

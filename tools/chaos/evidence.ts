import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise'
import type { LogBook } from './log-book.ts'
import type { Letter } from './mail-sink.ts'
import type { StripeSide, StripeState } from './stripe.ts'
import type { Known } from './world.ts'

export interface OrderFact {
  id: string
  state: string
  total_amount: number
  cart_id: string
  email: string
  sequence: number
}
export interface LineFact {
  id: string
  order_id: string
  artist_order_id: string
  edition_id: string
  edition_kind: string
  quantity: number
  line_total: number
  delivery_amount: number
  refunded_amount: number
}
export interface PartFact {
  id: string
  order_id: string
  artist_id: string
  state: string
  items_amount: number
  delivery_amount: number
}
export interface WorkFact {
  id: string
  what: string
  done: number
  dead: number
  error: string | null
}
export interface MailFact {
  id: number
  kind: string
  about: string
}

/** Everything that is looked at once the shop has come to rest. */
export interface Evidence {
  orders: OrderFact[]
  lines: LineFact[]
  parts: PartFact[]
  history: { order_id: string; artist_order_id: string | null; what: string; note: string }[]
  payments: {
    order_id: string
    intent_id: string | null
    state: string
    amount: number
    received_amount: number | null
  }[]
  refunds: { id: string; order_id: string; stripe_id: string | null; amount: number; state: string }[]
  stock: { edition_id: string; total: number; available: number; reserved: number; sold: number }[]
  copies: { edition_id: string; number: number; order_line_id: string | null }[]
  holds: { edition_id: string; order_id: string | null; quantity: number; state: string }[]
  checkouts: { id: string; state: string }[]
  cartLines: { cart_id: string; edition_id: string; quantity: number }[]
  /** Idempotency keys, and whether the order that each is for was made. */
  keys: { key: string; actor: string; order_id: string; made: number }[]
  outbox: WorkFact[]
  events: WorkFact[]
  mails: MailFact[]
  stripe: StripeState
  ledgerProblems: string[]
  letters: Letter[]
  known: ReadonlyMap<string, Known>
  /** Keys that their buyers were told to leave: what was in the cart had changed. */
  spoiltKeys: ReadonlySet<string>
  /** Answers 500 that nothing excuses, and what else was seen to be wrong on the way. */
  seen: { what: string; example: string }[]
}

const statements = {
  orders: 'select id, state, total_amount, cart_id, email, sequence from orders order by sequence',
  lines: `select id, order_id, artist_order_id, edition_id, edition_kind, quantity, line_total, delivery_amount,
    refunded_amount from order_lines`,
  parts: 'select id, order_id, artist_id, state, items_amount, delivery_amount from artist_orders',
  history: 'select order_id, artist_order_id, what, note from order_history order by id',
  payments: 'select order_id, intent_id, state, amount, received_amount from payments order by attempt',
  refunds: 'select id, order_id, stripe_id, amount, state from refunds',
  stock: 'select edition_id, total, available, reserved, sold from edition_stock',
  copies: 'select edition_id, number, order_line_id from copies',
  holds: `select edition_id, order_id, quantity, state from holds`,
  checkouts: 'select id, state from checkouts',
  cartLines: 'select cart_id, edition_id, quantity from cart_lines',
  keys: `select k.key, k.actor, k.order_id, o.id is not null made from idempotency_keys k left join orders o on o.id = k.order_id`,
  outbox: `select id, topic what, done_at is not null done, dead_at is not null dead, last_error error from outbox`,
  events: `select id, type what, done_at is not null done, dead_at is not null dead, last_error error
    from stripe_events`,
} as const

interface Sources {
  databaseUrl: string
  stripe: StripeSide
  letters: Letter[]
  known: ReadonlyMap<string, Known>
  spoiltKeys: ReadonlySet<string>
  book: LogBook
}

/** Reads the database, the payment sandbox and the letter boxes. */
export async function gather({ databaseUrl, stripe, letters, book, ...buyers }: Sources): Promise<Evidence> {
  const connection = await createConnection(databaseUrl)
  try {
    const broken = book.unexcused().map(({ path, requestId }) => ({
      what: `500 of ${path}`,
      example: `${requestId} ${book.errors.get(requestId) ?? ''}`.trim(),
    }))
    return {
      orders: await read(connection, statements.orders),
      lines: await read(connection, statements.lines),
      parts: await read(connection, statements.parts),
      history: await read(connection, statements.history),
      payments: await read(connection, statements.payments),
      refunds: await read(connection, statements.refunds),
      stock: await read(connection, statements.stock),
      copies: await read(connection, statements.copies),
      holds: await read(connection, statements.holds),
      checkouts: await read(connection, statements.checkouts),
      cartLines: await read(connection, statements.cartLines),
      keys: await read(connection, statements.keys),
      outbox: await read(connection, statements.outbox),
      events: await read(connection, statements.events),
      mails: await readMails(connection),
      stripe: await stripe.state(),
      ledgerProblems: await stripe.ledgerProblems(),
      letters,
      ...buyers,
      seen: [...broken, ...book.wrong],
    }
  } finally {
    await connection.end()
  }
}

async function read<Row>(connection: Connection, statement: string): Promise<Row[]> {
  const [rows] = await connection.query<(RowDataPacket & Row)[]>(statement)
  return rows
}

interface MailPayload {
  kind: string
  orderId?: string
  artistOrderId?: string
  refundId?: string
  userId?: string
}

async function readMails(connection: Connection): Promise<MailFact[]> {
  const rows = await read<{ id: number; payload: string }>(
    connection,
    `select id, payload from outbox where topic = 'mail'`,
  )
  return rows.map(({ id, payload }) => {
    const mail: MailPayload = JSON.parse(payload)
    const about = mail.orderId ?? mail.artistOrderId ?? mail.refundId ?? mail.userId ?? ''
    return { id: Number(id), kind: mail.kind, about }
  })
}

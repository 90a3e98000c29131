import type { Missing, PlaceOrderInput, PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { Db } from '@artiqo/db/connect'
import type { CartId, OrderId, UserId } from '@artiqo/domain/ids'
import { orderUntil } from '@artiqo/domain/hold'
import { freezeLines, quote, type QuotedLine } from '@artiqo/domain/quote'
import { lockCartContents } from '#cart/cart-contents.service.ts'
import type { CartLineRow } from '#cart/carts.queries.ts'
import { viewCart } from '#cart/cart.service.ts'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'
import { loadEditionsForSale } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { openPayment } from '#payments/attempts.service.ts'
import { enqueueMail } from '#notifications/mail-job.ts'
import { holdRules } from '#stock/hold-rules.ts'
import { takeForOrder } from '#stock/take-for-order.service.ts'
import { bindKey } from './idempotency.queries.ts'
import type { KeyedCall } from './idempotency.ts'
import { describeMissing, notOnSale } from './missing.ts'
import { addHistory, findAwaitingOrder, insertLines, insertOrder, insertParts } from './order-rows.queries.ts'

/** Rolls the transaction back and carries what the buyer is told instead. */
export class Refused extends Error {
  readonly result: PlaceOrderResult
  constructor(result: PlaceOrderResult) {
    super(result.kind)
    this.result = result
  }
}

/** Writes the order in one transaction, or throws `Refused` and leaves nothing behind. */
export async function writeOrder(
  tx: Db,
  ctx: Ctx,
  cartId: CartId,
  call: KeyedCall,
  input: PlaceOrderInput,
): Promise<OrderId> {
  const { cart, lines } = await lockCartContents(tx, cartId)
  const open = await findAwaitingOrder(tx, cartId)
  if (open) {
    await bindKey(tx, call, open.id)
    return open.id
  }
  if (lines.length === 0) throw new Refused({ kind: 'empty' })
  const editions = await loadEditionsForSale(
    tx,
    lines.map((line) => line.edition_id),
  )
  const gone = notOnSale(lines, editions)
  if (gone.length > 0) throw await refuse(ctx, tx, cartId, 'sold_out', gone)
  const bought = lines.flatMap((line) => {
    const edition = editions.get(line.edition_id)
    return edition ? [{ line, edition }] : []
  })
  const groups = [...Map.groupBy(bought, ({ edition }) => edition.artist.id).entries()]
  const priced = price(groups, input)
  if (!priced.ok) throw new Refused(priced.refusal)
  const { total } = priced.quote
  if (total.amount !== input.quotedTotal.amount)
    throw new Refused({
      kind: 'price_changed',
      total,
      quotedTotal: input.quotedTotal,
      cart: await viewCart(ctx, tx, cartId),
    })

  const now = ctx.clock.now()
  const orderId = ctx.newId('order')
  const taken = await takeForOrder(tx, ctx, {
    cartId,
    orderId,
    wanted: lines.map((line) => ({ editionId: line.edition_id, quantity: line.quantity })),
    until: (heldUntil) => orderUntil(now, heldUntil, holdRules(ctx.settings)),
  })
  if (!taken.ok) {
    const missing = describeMissing(taken.failed, await loadEditionsForSale(tx, taken.failed))
    const back = missing.some((each) => each.why === 'on_hold')
    throw await refuse(ctx, tx, cartId, taken.holdWasOver && back ? 'hold_ended' : 'sold_out', missing)
  }

  await insertOrder(tx, {
    id: orderId,
    user_id: ctx.actor?.userId ?? null,
    email: input.email,
    cart_id: cartId,
    cart_version: cart.version,
    state: 'awaiting_payment',
    review_reason: null,
    refund_status: 'none',
    dispute_status: 'none',
    currency: total.currency,
    items_amount: priced.quote.items.amount,
    delivery_amount: priced.quote.delivery.amount,
    total_amount: total.amount,
    ship_name: input.address.name,
    ship_line1: input.address.line1,
    ship_line2: input.address.line2,
    ship_postal_code: input.address.postalCode,
    ship_city: input.address.city,
    ship_country: input.address.country,
    ship_phone: input.address.phone,
    note: input.note,
    placed_at: now,
    paid_at: null,
    expires_at: taken.expiresAt,
    extended_at: null,
    locked_until: null,
    version: 1,
  })
  await writeParts(tx, ctx, orderId, groups, priced.quote.parts)
  await openPayment(tx, ctx, { orderId, attempt: 1, amount: total.amount })
  await addHistory(tx, [{ orderId, what: 'placed', by: 'buyer', actorId: ctx.actor?.userId, at: now }])
  await enqueueMail(tx, now, { kind: 'order_placed', orderId })
  await bindKey(tx, call, orderId)
  return orderId
}

interface Bought {
  readonly line: CartLineRow
  readonly edition: EditionForSale
}
type Group = readonly [UserId, readonly Bought[]]

const toQuoted = ({ line, edition }: Bought): QuotedLine => ({
  editionId: edition.id,
  artistId: edition.artist.id,
  unitPrice: edition.price,
  quantity: line.quantity,
})

function price(groups: readonly Group[], input: PlaceOrderInput) {
  const methods = new Map(input.delivery.map((choice) => [choice.artistId, choice.method]))
  const artists = groups.flatMap(([artistId, [first]]) =>
    first ? [{ artistId, rates: first.edition.delivery, method: methods.get(artistId) ?? ('ship' as const) }] : [],
  )
  const result = quote(
    groups.flatMap(([, lines]) => lines.map(toQuoted)),
    artists,
    input.address.country,
  )
  if (result.ok) return result
  const names = new Map(groups.map(([artistId, [first]]) => [artistId, first?.edition.artist.name ?? '']))
  const refusal: PlaceOrderResult = {
    kind: 'undeliverable',
    artists: result.undeliverable.map((id) => ({ id, name: names.get(id) ?? '' })),
  }
  return { ok: false as const, refusal }
}

type PricedParts = Extract<ReturnType<typeof price>, { ok: true }>['quote']['parts']

async function writeParts(
  tx: Db,
  ctx: Ctx,
  orderId: OrderId,
  groups: readonly Group[],
  parts: PricedParts,
): Promise<void> {
  const feeBp = ctx.settings.FEE_BASIS_POINTS
  const rows = groups.flatMap(([artistId, lines]) => {
    const part = parts.find((each) => each.artistId === artistId)
    return part
      ? [{ part, lines, id: ctx.newId('artistOrder'), frozen: freezeLines(lines.map(toQuoted), part.delivery, feeBp) }]
      : []
  })
  const now = ctx.clock.now()
  await insertParts(
    tx,
    rows.map(({ part, lines, id, frozen }) => ({
      id,
      order_id: orderId,
      artist_id: part.artistId,
      state: 'new',
      method: part.method,
      collect_place: part.method === 'collect' ? (lines[0]?.edition.delivery.collectPlace ?? '') : '',
      currency: part.items.currency,
      items_amount: part.items.amount,
      delivery_amount: part.delivery.amount,
      fee_amount: total(frozen.map((line) => line.fee.amount)),
      artist_amount: total(frozen.map((line) => line.artistAmount.amount)),
      carrier: '',
      tracking_number: '',
      tracking_url: null,
      version: 1,
      updated_at: now,
    })),
  )
  const flat = rows.flatMap(({ id, lines, frozen }) =>
    lines.map((bought, index) => ({ partId: id, bought, money: frozen[index] })),
  )
  await insertLines(
    tx,
    flat.flatMap(({ partId, bought: { line, edition }, money }, index) =>
      money
        ? [
            {
              id: ctx.newId('orderLine'),
              order_id: orderId,
              artist_order_id: partId,
              line_no: index + 1,
              artist_id: edition.artist.id,
              artwork_id: edition.artwork.id,
              edition_id: edition.id,
              title: edition.artwork.title,
              artist_name: edition.artist.name,
              medium: edition.artwork.medium,
              edition_name: edition.name,
              edition_kind: edition.kind,
              edition_size: edition.size,
              quantity: line.quantity,
              currency: edition.price.currency,
              unit_amount: edition.price.amount,
              line_total: money.lineTotal.amount,
              delivery_amount: money.delivery.amount,
              fee_bp: money.feeBp,
              fee_amount: money.fee.amount,
              tax_bp: 0,
              tax_amount: 0,
              artist_amount: money.artistAmount.amount,
              refunded_amount: 0,
            },
          ]
        : [],
    ),
  )
}

const total = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0)

async function refuse(
  ctx: Ctx,
  tx: Db,
  cartId: CartId,
  kind: 'sold_out' | 'hold_ended',
  missing: Missing[],
): Promise<Refused> {
  return new Refused({ kind, missing, cart: await viewCart(ctx, tx, cartId) })
}

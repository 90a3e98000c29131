import type { CartChange } from '@artiqo/contracts/cart'
import type { Db } from '@artiqo/db/connect'
import type { UserId } from '@artiqo/domain/ids'
import { loadEditionsForSale } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { sha256 } from '#hashing.ts'
import { giveOpenOrdersTo } from '#orders/adopt-orders.ts'
import { heldByCart } from '#stock/cart-holds.service.ts'
import { moveCartHolds } from '#stock/move-holds.service.ts'
import { lockCartContents } from './cart-contents.service.ts'
import { buyableQuantity } from './cart.view.ts'
import { bumpCart, deleteCartLines, findCart, giveCartTo, putCartLine } from './carts.queries.ts'

/**
 * Joins the guest's cart to the account that signs in: quantities add up to what can be bought, holds and an order
 * that waits to be paid move along. Answers what is different from a plain sum.
 */
export async function mergeGuestCart(tx: Db, ctx: Ctx, userId: UserId): Promise<CartChange[]> {
  const guest = ctx.request.cartToken ? await findCart(tx, { tokenHash: sha256(ctx.request.cartToken) }) : null
  if (!guest) return []
  const own = await findCart(tx, { userId })
  const now = ctx.clock.now()
  if (!own) {
    await lockCartContents(tx, guest.id)
    await giveOpenOrdersTo(tx, guest.id, userId)
    await giveCartTo(tx, guest.id, userId, now)
    return []
  }
  const first = guest.id < own.id ? guest.id : own.id
  const second = first === guest.id ? own.id : guest.id
  const contents = { [first]: await lockCartContents(tx, first), [second]: await lockCartContents(tx, second) }
  await giveOpenOrdersTo(tx, guest.id, userId)
  const ownLines = new Map(contents[own.id]?.lines.map((line) => [line.edition_id, line]))
  const guestLines = contents[guest.id]?.lines ?? []
  if (guestLines.length === 0) return []

  const editions = await loadEditionsForSale(
    tx,
    guestLines.map((line) => line.edition_id),
  )
  await moveCartHolds(tx, guest.id, own.id)
  const held = await heldByCart(tx, own.id)
  const changes: CartChange[] = []
  for (const line of guestLines) {
    const edition = editions.get(line.edition_id)
    if (!edition) continue
    const before = ownLines.get(line.edition_id)?.quantity ?? 0
    const wanted = edition.kind === 'original' ? 1 : before + line.quantity
    const quantity = Math.min(wanted, buyableQuantity(edition, held.get(line.edition_id) ?? 0))
    const change = (kind: CartChange['kind']) =>
      changes.push({ kind, title: edition.artwork.title, editionId: edition.id, quantity })
    // A thing that was sold meanwhile stays in the cart and says so there, rather than vanish.
    const kept = Math.max(quantity, before, 1)
    if (quantity === 0) change('gone')
    else if (quantity < wanted) change('quantity_reduced')
    else if (before === 0) change('added')
    await putCartLine(tx, {
      id: ctx.newId('cartLine'),
      cartId: own.id,
      editionId: edition.id,
      quantity: kept,
      price: line.seen_price,
      now,
    })
  }
  await deleteCartLines(
    tx,
    guest.id,
    guestLines.map((line) => line.edition_id),
  )
  await bumpCart(tx, guest.id, now)
  await bumpCart(tx, own.id, now)
  return changes
}

import { randomBytes } from 'node:crypto'
import type { Cart, CartAddInput, CartRemoveInput, CartUpdateInput } from '@artiqo/contracts/cart'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, CartId, EditionId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'
import { listEditionIdsOf, loadEditionsForSale } from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { findOpenOrder } from '#orders/open-order.service.ts'
import { findCartHold, heldByCart, keepOnly } from '#stock/cart-holds.service.ts'
import { cartOwner, findOwnCart, lockCartContents } from './cart-contents.service.ts'
import { buyableQuantity, maxQuantity, toCart } from './cart.view.ts'
import {
  bumpCart,
  deleteCartLines,
  findCart,
  getCartRow,
  insertCart,
  listCartLines,
  putCartLine,
  type CartLineRow,
} from './carts.queries.ts'

const maxLines = 50

/** The caller's cart; an empty one for somebody who has none yet. */
export async function getCart(ctx: Ctx): Promise<Cart> {
  const cart = await findOwnCart(ctx)
  return cart ? viewCart(ctx, ctx.db, cart.id) : toCart({ ...nothing, cartToken: null })
}

const nothing = { cart: null, lines: [], editions: new Map(), held: new Map(), hold: null, openOrder: null }

/** A cart with prices, stock and holds as they are now. */
export async function viewCart(ctx: Ctx, db: Db, cartId: CartId, guestToken = ctx.request.cartToken): Promise<Cart> {
  const lines = await listCartLines(db, cartId)
  const [editions, held, hold, openOrder, cart] = await Promise.all([
    loadEditionsForSale(
      db,
      lines.map((line) => line.edition_id),
    ),
    heldByCart(db, cartId),
    findCartHold(db, ctx, cartId),
    findOpenOrder(db, cartId),
    getCartRow(db, cartId),
  ])
  return toCart({
    cart,
    lines,
    editions,
    held,
    hold,
    openOrder: openOrder && { id: openOrder.id, expiresAt: openOrder.expires_at.toISOString() },
    cartToken: ctx.actor ? null : guestToken,
  })
}

/** Puts something in the cart, or more of it. Refuses what is sold, held by another, or the artist's own. */
export async function addToCart(ctx: Ctx, input: z.output<typeof CartAddInput>): Promise<Cart> {
  const editionId = await resolveEdition(ctx, input)
  const edition = await getEdition(ctx, editionId)
  if (edition.artist.id === ctx.actor?.userId) throw new DomainError('own_work', 'This is your own work.')
  const { cartId, token } = await openCart(ctx)
  await transact(ctx.db, async (tx) => {
    const { lines } = await lockCartContents(tx, cartId)
    const line = lines.find((each) => each.edition_id === editionId)
    if (!line && lines.length >= maxLines)
      throw new DomainError('cart_full', `A cart holds ${maxLines} different things.`)
    const wanted = edition.kind === 'original' ? 1 : (line?.quantity ?? 0) + input.quantity
    await setQuantity(ctx, tx, cartId, edition, wanted)
  })
  return viewCart(ctx, ctx.db, cartId, token)
}

/** Changes how many of a thing are in the cart. */
export async function updateCart(ctx: Ctx, input: z.output<typeof CartUpdateInput>): Promise<Cart> {
  return changeLine(ctx, input, async (tx, cartId, line) => {
    const edition = await getEdition(ctx, line.edition_id)
    const quantity = edition.kind === 'original' ? 1 : input.quantity
    await setQuantity(ctx, tx, cartId, edition, quantity)
    if (quantity < line.quantity) await keepOnly(tx, cartId, new Map([[line.edition_id, quantity]]))
  })
}

/** Takes a thing out of the cart; what was held of it is free again. An artwork's id takes out all its editions. */
export async function removeFromCart(ctx: Ctx, input: z.output<typeof CartRemoveInput>): Promise<Cart> {
  const cart = await findOwnCart(ctx)
  if (!cart) throw notFound('cart line')
  await transact(ctx.db, async (tx) => {
    const { lines } = await lockCartContents(tx, cart.id)
    const named = input.artworkId
      ? new Set((await listEditionIdsOf(tx, input.artworkId)).map((each) => each.id))
      : new Set([input.editionId])
    const gone = lines.filter((line) => named.has(line.edition_id)).map((line) => line.edition_id)
    if (gone.length === 0) throw notFound('cart line')
    await deleteCartLines(tx, cart.id, gone)
    await keepOnly(tx, cart.id, new Map(gone.map((editionId) => [editionId, 0])))
    await bumpCart(tx, cart.id, ctx.clock.now())
  })
  return viewCart(ctx, ctx.db, cart.id)
}

/** Empties the cart and gives back what it held. */
export async function clearCart(ctx: Ctx): Promise<Cart> {
  const cart = await findOwnCart(ctx)
  if (!cart) return getCart(ctx)
  await transact(ctx.db, async (tx) => {
    const { lines } = await lockCartContents(tx, cart.id)
    const gone = lines.map((line) => line.edition_id)
    await deleteCartLines(tx, cart.id, gone)
    await keepOnly(tx, cart.id, new Map(gone.map((editionId) => [editionId, 0])))
    await bumpCart(tx, cart.id, ctx.clock.now())
  })
  return viewCart(ctx, ctx.db, cart.id)
}

async function changeLine(
  ctx: Ctx,
  input: { editionId?: EditionId | undefined; artworkId?: ArtworkId | undefined },
  change: (tx: Db, cartId: CartId, line: CartLineRow) => Promise<void>,
): Promise<Cart> {
  const editionId = await resolveEdition(ctx, input)
  const cart = await findOwnCart(ctx)
  if (!cart) throw notFound('cart line')
  await transact(ctx.db, async (tx) => {
    const { lines } = await lockCartContents(tx, cart.id)
    const line = lines.find((each) => each.edition_id === editionId)
    if (!line) throw notFound('cart line')
    await change(tx, cart.id, line)
  })
  return viewCart(ctx, ctx.db, cart.id)
}

/** Writes a line if that many can be bought, else says how many can. */
async function setQuantity(ctx: Ctx, tx: Db, cartId: CartId, edition: EditionForSale, quantity: number): Promise<void> {
  const held = (await heldByCart(tx, cartId)).get(edition.id) ?? 0
  const most = buyableQuantity(edition, held)
  if (most < quantity) throw unavailable(edition, most)
  if (quantity > maxQuantity) throw new DomainError('cart_full', `A cart takes ${maxQuantity} of one thing at most.`)
  const now = ctx.clock.now()
  await putCartLine(tx, {
    id: ctx.newId('cartLine'),
    cartId,
    editionId: edition.id,
    quantity,
    price: edition.price.amount,
    now,
  })
  await bumpCart(tx, cartId, now)
}

function unavailable(edition: EditionForSale, most: number): DomainError {
  const { title, state } = edition.artwork
  if (state !== 'published' && state !== 'unlisted') return new DomainError('not_for_sale', `${title} is not for sale.`)
  if (most > 0) return new DomainError('sold_out', `Only ${most} of ${title} ${most === 1 ? 'is' : 'are'} left.`)
  if (edition.heldUntil)
    return new DomainError('on_hold', `${title} is on hold for someone else until ${edition.heldUntil.toISOString()}.`)
  return new DomainError('sold_out', `${title} is sold.`)
}

/** An artwork stands for its only edition; with several the caller has to choose. */
async function resolveEdition(
  ctx: Ctx,
  input: { editionId?: EditionId | undefined; artworkId?: ArtworkId | undefined },
): Promise<EditionId> {
  if (input.editionId) return input.editionId
  const editions = input.artworkId ? await listEditionIdsOf(ctx.db, input.artworkId) : []
  const [only] = editions
  if (!only) throw notFound('work for sale')
  if (editions.length > 1)
    throw new DomainError('which_edition', 'This work comes in several editions: name one.', { editions })
  return only.id
}

async function getEdition(ctx: Ctx, editionId: EditionId): Promise<EditionForSale> {
  const edition = (await loadEditionsForSale(ctx.db, [editionId])).get(editionId)
  if (!edition || edition.artwork.state === 'draft' || edition.artwork.state === 'removed')
    throw notFound('work for sale')
  return edition
}

/** The caller's cart, made now if there is none; a guest is given a token that opens it. */
async function openCart(ctx: Ctx): Promise<{ cartId: CartId; token: string | null }> {
  const existing = await findOwnCart(ctx)
  if (existing) return { cartId: existing.id, token: ctx.request.cartToken }
  const token = ctx.actor ? null : randomBytes(32).toString('base64url')
  const owner = token ? { tokenHash: sha256(token) } : cartOwner(ctx)
  if (!owner) throw new Error('A cart belongs to an account or to a token')
  await transact(ctx.db, (tx) => insertCart(tx, { id: ctx.newId('cart'), owner, now: ctx.clock.now() }))
  const cart = await findCart(ctx.db, owner)
  if (!cart) throw new Error('The cart that was just made is not there')
  if (token) ctx.reply.setCartToken(token)
  return { cartId: cart.id, token }
}

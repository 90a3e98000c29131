import { randomBytes } from 'node:crypto'
import type { Cart, CartAddInput, CartRemoveInput, CartUpdateInput } from '@artiqo/contracts/cart'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, CartId, EditionId } from '@artiqo/domain/ids'
import type { z } from 'zod'
import type { EditionForSale } from '#catalog/edition-for-sale.ts'
import {
  listEditionIdsOf,
  loadEditionsForSale,
  loadEditionsInCart,
  loadEditionsOfWork,
  type EditionsInCart,
} from '#catalog/editions.service.ts'
import type { Ctx } from '#context.ts'
import { DomainError, notFound } from '#errors.ts'
import { sha256 } from '#hashing.ts'
import { loadClaims, type CartClaims } from '#stock/cart-claims.service.ts'
import { heldByCart, keepOnly, toCartHold } from '#stock/cart-holds.service.ts'
import { cartOwner, findOwnCart, type CartContents } from './cart-contents.service.ts'
import { buyableQuantity, maxQuantity, toCart } from './cart.view.ts'
import { bumpCart, deleteCartLines, insertCart, lockCartWithLines, putCartLine, type CartRef } from './carts.queries.ts'

const maxLines = 50

/** The caller's cart; an empty one for somebody who has none yet. */
export async function getCart(ctx: Ctx): Promise<Cart> {
  const owner = cartOwner(ctx)
  return owner ? viewCart(ctx, ctx.db, owner) : toCart({ ...nothing, cartToken: null })
}

const nothing = { cart: null, lines: [], editions: new Map(), held: new Map(), hold: null, openOrder: null }

/** A cart with prices, stock and holds as they are now: two statements. */
async function viewCart(ctx: Ctx, db: Db, cart: CartRef, guestToken = ctx.request.cartToken): Promise<Cart> {
  const [contents, claims] = await Promise.all([loadEditionsInCart(db, cart), loadClaims(db, cart)])
  return claims ? showCart(ctx, contents, claims, guestToken) : toCart({ ...nothing, cartToken: null })
}

/** The same of what has been read already. */
export function showCart(
  ctx: Ctx,
  contents: EditionsInCart | null,
  claims: CartClaims,
  guestToken = ctx.request.cartToken,
): Cart {
  const { cart, held, checkout, openOrder } = claims
  return toCart({
    cart,
    lines: contents?.lines ?? [],
    editions: contents?.editions ?? new Map(),
    held,
    hold: toCartHold(ctx, checkout),
    openOrder: openOrder && { id: openOrder.id, expiresAt: openOrder.expiresAt.toISOString() },
    cartToken: ctx.actor ? null : guestToken,
  })
}

/** Puts something in the cart, or more of it. Refuses what is sold, held by another, or the artist's own. */
export async function addToCart(ctx: Ctx, input: z.output<typeof CartAddInput>): Promise<Cart> {
  const edition = await getEdition(ctx, input)
  if (edition.artist.id === ctx.actor?.userId) throw new DomainError('own_work', 'This is your own work.')
  const newToken = ctx.actor ? null : randomBytes(32).toString('base64url')
  const { cartId, opened } = await transact(ctx.db, async (tx) => {
    const { cart, lines, opened: isNew } = await lockOrOpenCart(tx, ctx, newToken)
    const line = lines.find((each) => each.edition_id === edition.id)
    if (!line && lines.length >= maxLines)
      throw new DomainError('cart_full', `A cart holds ${maxLines} different things.`)
    const wanted = edition.kind === 'original' ? 1 : (line?.quantity ?? 0) + input.quantity
    await setQuantity(ctx, tx, cart.id, edition, wanted)
    if (!isNew) await bumpCart(tx, cart.id, ctx.clock.now())
    return { cartId: cart.id, opened: isNew }
  })
  if (opened && newToken) ctx.reply.setCartToken(newToken)
  return viewCart(ctx, ctx.db, { cartId }, opened ? newToken : ctx.request.cartToken)
}

/** Changes how many of a thing are in the cart. */
export async function updateCart(ctx: Ctx, input: z.output<typeof CartUpdateInput>): Promise<Cart> {
  const edition = await getEdition(ctx, input)
  return changeCart(ctx, async (tx, { cart, lines }) => {
    const line = lines.find((each) => each.edition_id === edition.id)
    if (!line) throw notFound('cart line')
    const quantity = edition.kind === 'original' ? 1 : input.quantity
    await setQuantity(ctx, tx, cart.id, edition, quantity)
    if (quantity < line.quantity) await keepOnly(tx, cart.id, new Map([[edition.id, quantity]]))
  })
}

/** Takes a thing out of the cart; what was held of it is free again. An artwork's id takes out all its editions. */
export async function removeFromCart(ctx: Ctx, input: z.output<typeof CartRemoveInput>): Promise<Cart> {
  return changeCart(ctx, async (tx, { cart, lines }) => {
    const named = input.artworkId
      ? new Set((await listEditionIdsOf(tx, input.artworkId)).map((each) => each.id))
      : new Set([input.editionId])
    const gone = lines.filter((line) => named.has(line.edition_id)).map((line) => line.edition_id)
    if (gone.length === 0) throw notFound('cart line')
    await takeOut(tx, cart.id, gone)
  })
}

/** Empties the cart and gives back what it held. */
export async function clearCart(ctx: Ctx): Promise<Cart> {
  if (!(await findOwnCart(ctx))) return getCart(ctx)
  return changeCart(ctx, (tx, { cart, lines }) =>
    takeOut(
      tx,
      cart.id,
      lines.map((line) => line.edition_id),
    ),
  )
}

async function takeOut(tx: Db, cartId: CartId, editionIds: readonly EditionId[]): Promise<void> {
  await deleteCartLines(tx, cartId, editionIds)
  await keepOnly(tx, cartId, new Map(editionIds.map((editionId) => [editionId, 0])))
}

/** Changes the caller's cart under its lock, and answers with it. */
async function changeCart(ctx: Ctx, change: (tx: Db, contents: CartContents) => Promise<void>): Promise<Cart> {
  const owner = cartOwner(ctx)
  if (!owner) throw notFound('cart line')
  const cartId = await transact(ctx.db, async (tx) => {
    const contents = await lockCartWithLines(tx, owner)
    if (!contents) throw notFound('cart line')
    await change(tx, contents)
    await bumpCart(tx, contents.cart.id, ctx.clock.now())
    return contents.cart.id
  })
  return viewCart(ctx, ctx.db, { cartId })
}

/** Writes a line if that many can be bought, else says how many can. */
async function setQuantity(ctx: Ctx, tx: Db, cartId: CartId, edition: EditionForSale, quantity: number): Promise<void> {
  const enough = edition.stock === null || edition.stock.available >= quantity
  const held = enough ? 0 : ((await heldByCart(tx, cartId)).get(edition.id) ?? 0)
  const most = buyableQuantity(edition, held)
  if (most < quantity) throw unavailable(edition, most)
  if (quantity > maxQuantity) throw new DomainError('cart_full', `A cart takes ${maxQuantity} of one thing at most.`)
  await putCartLine(tx, {
    id: ctx.newId('cartLine'),
    cartId,
    editionId: edition.id,
    quantity,
    price: edition.price.amount,
    now: ctx.clock.now(),
  })
}

function unavailable(edition: EditionForSale, most: number): DomainError {
  const { title, state } = edition.artwork
  if (state !== 'published' && state !== 'unlisted') return new DomainError('not_for_sale', `${title} is not for sale.`)
  if (most > 0) return new DomainError('sold_out', `Only ${most} of ${title} ${most === 1 ? 'is' : 'are'} left.`)
  if (edition.heldUntil)
    return new DomainError('on_hold', `${title} is on hold for someone else until ${edition.heldUntil.toISOString()}.`)
  return new DomainError('sold_out', `${title} is sold.`)
}

/** An edition, or the only one of an artwork; with several the caller has to choose. */
async function getEdition(
  ctx: Ctx,
  input: { editionId?: EditionId | undefined; artworkId?: ArtworkId | undefined },
): Promise<EditionForSale> {
  const { editionId, artworkId } = input
  const editions = editionId
    ? [...(await loadEditionsForSale(ctx.db, [editionId])).values()]
    : artworkId
      ? await loadEditionsOfWork(ctx.db, artworkId)
      : []
  const [only] = editions
  if (editions.length > 1)
    throw new DomainError('which_edition', 'This work comes in several editions: name one.', {
      editions: editions.map(({ id, name }) => ({ id, name })),
    })
  if (!only || only.artwork.state === 'draft' || only.artwork.state === 'removed') throw notFound('work for sale')
  return only
}

/** The caller's cart, locked; made now if there is none. A guest's new cart is opened by the new token. */
async function lockOrOpenCart(
  tx: Db,
  ctx: Ctx,
  newToken: string | null,
): Promise<CartContents & { readonly opened: boolean }> {
  const existing = cartOwner(ctx)
  const own = existing && (await lockCartWithLines(tx, existing))
  if (own) return { ...own, opened: false }
  const owner = newToken ? { tokenHash: sha256(newToken) } : existing
  if (!owner) throw new Error('A cart belongs to an account or to a token')
  const id = ctx.newId('cart')
  if (await insertCart(tx, { id, owner, now: ctx.clock.now() }))
    return { cart: { id, user_id: ctx.actor?.userId ?? null, version: 1 }, lines: [], opened: true }
  const made = await lockCartWithLines(tx, owner)
  if (!made) throw new Error('The cart that was made meanwhile is not there')
  return { ...made, opened: false }
}

import { buildOnce, type ValueOf } from '@artiqo/db/build-once'
import type { Db } from '@artiqo/db/connect'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId, CartId, EditionId, UserId } from '@artiqo/domain/ids'
import type { CartRef } from '#cart/carts.queries.ts'
import { coverColumns, coverId } from './cover.queries.ts'

const columns = [
  'editions.id',
  'editions.kind',
  'editions.name',
  'editions.price_amount',
  'editions.currency',
  'edition_stock.total',
  'edition_stock.available',
  'edition_stock.reserved',
  'edition_stock.sold',
  'artworks.id as artwork_id',
  'artworks.slug',
  'artworks.title',
  'artworks.state',
  'artworks.medium',
  'artworks.version',
  'users.id as artist_id',
  'users.username',
  'users.display_name',
  'artist_settings.home_country',
  'artist_settings.delivery_home',
  'artist_settings.delivery_eu',
  'artist_settings.delivery_world',
  'artist_settings.collect',
  'artist_settings.collect_place',
  ...coverColumns,
] as const

/** Editions with their work, its first picture, its artist, and what that artist asks for delivery. */
function selectForSale(db: Db) {
  return db
    .selectFrom('editions')
    .innerJoin('artworks', 'artworks.id', 'editions.artwork_id')
    .innerJoin('users', 'users.id', 'artworks.artist_id')
    .leftJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
    .leftJoin('artist_settings', 'artist_settings.user_id', 'users.id')
    .leftJoin('images as cover', (join) => join.on('cover.id', '=', coverId(db)))
    .select(columns)
    .select((eb) => [
      eb
        .selectFrom('editions as siblings')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('siblings.artwork_id', '=', 'artworks.id')
        .$asScalar()
        .$notNull()
        .as('editions'),
      // Only of interest while others hold all that is left.
      eb
        .case()
        .when(eb.and([eb('edition_stock.available', '=', 0), eb('edition_stock.reserved', '>', 0)]))
        .then(
          eb
            .selectFrom('holds')
            .select((inner) => inner.fn.max('holds.expires_at').as('until'))
            .whereRef('holds.edition_id', '=', 'editions.id')
            .where('holds.state', 'in', ['live', 'ordered'])
            .$asScalar(),
        )
        .end()
        .as('held_until'),
    ])
}
export type EditionForSaleRow = Awaited<ReturnType<ReturnType<typeof selectForSale>['execute']>>[number]

export async function findEditionsForSale(db: Db, editionIds: readonly EditionId[]): Promise<EditionForSaleRow[]> {
  const [only, ...others] = editionIds
  if (!only) return []
  if (others.length === 0) return (await oneForSale(db, only)).rows
  return selectForSale(db).where('editions.id', 'in', editionIds).execute()
}
const oneForSale = buildOnce((db, value: ValueOf<EditionId>) =>
  selectForSale(db).where(
    'editions.id',
    '=',
    value((id) => id),
  ),
)

export async function findEditionsOfWork(db: Db, artworkId: ArtworkId): Promise<EditionForSaleRow[]> {
  return selectForSale(db)
    .where('editions.artwork_id', '=', artworkId)
    .orderBy('editions.position')
    .orderBy('editions.id')
    .execute()
}

/** The lines of a cart in the order in which they were put in, each with its cart and its edition. */
const selectInCart = (db: Db) =>
  selectForSale(db)
    .innerJoin('cart_lines', 'cart_lines.edition_id', 'editions.id')
    .innerJoin('carts', 'carts.id', 'cart_lines.cart_id')
    .select(['carts.id as cart_id', 'carts.version as cart_version', 'cart_lines.quantity', 'cart_lines.seen_price'])
    .orderBy('cart_lines.added_at')
    .orderBy('cart_lines.id')
type InCartRow = Awaited<ReturnType<ReturnType<typeof selectInCart>['execute']>>[number]

export async function findEditionsInCart(db: Db, cart: CartRef): Promise<InCartRow[]> {
  const { rows } =
    'cartId' in cart
      ? await inCart(db, cart.cartId)
      : 'userId' in cart
        ? await inCartOf(db, cart.userId)
        : await inGuestCart(db, cart.tokenHash)
  return rows
}
const inCart = buildOnce((db, value: ValueOf<CartId>) =>
  selectInCart(db).where(
    'carts.id',
    '=',
    value((id) => id),
  ),
)
const inCartOf = buildOnce((db, value: ValueOf<UserId>) =>
  selectInCart(db).where(
    'carts.user_id',
    '=',
    value((id) => id),
  ),
)
const inGuestCart = buildOnce((db, value: ValueOf<string>) =>
  selectInCart(db)
    .where(
      'carts.token_hash',
      '=',
      value((hash) => hash),
    )
    .where('carts.user_id', 'is', null),
)

export async function findEditionNames(db: Db, artworkId: ArtworkId) {
  return db
    .selectFrom('editions')
    .select(['id', 'name'])
    .where('artwork_id', '=', artworkId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Locks the works that these editions are of. */
export async function lockArtworksOf(tx: Db, editionIds: readonly EditionId[]): Promise<ArtworkId[]> {
  assertTransaction(tx)
  const rows = await tx
    .selectFrom('artworks')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('editions').select('artwork_id').where('editions.id', 'in', editionIds))
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** A work as it was read: the version that counts every change of its words, state and editions. */
export interface WorkAsRead {
  readonly id: ArtworkId
  readonly version: number
}

/** Brings `for_sale` and `price_from` of works to what their editions say. Says whether that moves any in a list. */
export async function saveForSale(tx: Db, artworkIds: readonly ArtworkId[]): Promise<boolean> {
  if (artworkIds.length === 0) return false
  const { numChangedRows } = await updateForSale(tx).where('id', 'in', artworkIds).executeTakeFirst()
  return numChangedRows !== 0n
}

/** The same for those of the works that are on view, and as they were read; locks them. Says how many these were. */
export async function saveForSaleAsRead(
  tx: Db,
  works: readonly WorkAsRead[],
): Promise<{ found: number; moved: boolean }> {
  const [only, ...others] = works
  if (only && others.length === 0) {
    const { numAffectedRows, numChangedRows } = await oneAsRead(tx, only)
    return { found: Number(numAffectedRows), moved: numChangedRows !== 0n }
  }
  const { numUpdatedRows, numChangedRows } = await updateForSale(tx)
    .where((eb) => eb.or(works.map(({ id, version }) => eb.and([eb('id', '=', id), eb('version', '=', version)]))))
    .where('state', 'in', ['published', 'unlisted'])
    .executeTakeFirst()
  return { found: Number(numUpdatedRows), moved: numChangedRows !== 0n }
}

const oneAsRead = buildOnce((tx, value: ValueOf<WorkAsRead>) =>
  updateForSale(tx)
    .where(
      'id',
      '=',
      value((work) => work.id),
    )
    .where(
      'version',
      '=',
      value((work) => work.version),
    )
    .where('state', 'in', ['published', 'unlisted']),
)

function updateForSale(tx: Db) {
  assertTransaction(tx)
  return tx.updateTable('artworks').set((eb) => ({
    for_sale: eb
      .exists(
        eb
          .selectFrom('editions')
          .leftJoin('edition_stock', 'edition_stock.edition_id', 'editions.id')
          .select('editions.id')
          .whereRef('editions.artwork_id', '=', 'artworks.id')
          .where((inner) => inner.or([inner('editions.kind', '=', 'open'), inner('edition_stock.available', '>', 0)])),
      )
      .$castTo<boolean>(),
    price_from: eb
      .selectFrom('editions')
      .select((inner) => inner.fn.min('price_amount').as('lowest'))
      .whereRef('editions.artwork_id', '=', 'artworks.id'),
  }))
}

/** From which price each of these works can be had, as its lists know it. */
export async function findLowestPrices(
  db: Db,
  artworkIds: readonly ArtworkId[],
): Promise<Map<ArtworkId, number | null>> {
  if (artworkIds.length === 0) return new Map()
  const rows = await db.selectFrom('artworks').select(['id', 'price_from']).where('id', 'in', artworkIds).execute()
  return new Map(rows.map((row) => [row.id, row.price_from]))
}

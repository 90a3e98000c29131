import type { Db } from '@artiqo/db/connect'
import type { ArtworksTable } from '@artiqo/db/schema/catalog'
import { assertTransaction } from '@artiqo/db/transaction'
import type { ArtworkId, UserId } from '@artiqo/domain/ids'
import { sql } from 'kysely'
import type { PlannedArtist, PlannedEdition } from './plan-work.ts'

/**
 * Runs `work` unless an import into this database runs already and does not end within `patience` seconds; then answers
 * undefined. The lock of an import that was killed goes with its connection, a moment later.
 */
export async function whileNoOther<T>(db: Db, patience: number, work: () => Promise<T>): Promise<T | undefined> {
  const lock = sql`left(concat('import ', database()), 64)`
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: number | null }>`select get_lock(${lock}, ${patience}) as got`.execute(connection)
    if (Number(rows[0]?.got) !== 1) return undefined
    try {
      return await work()
    } finally {
      await sql`do release_lock(${lock})`.execute(connection)
    }
  })
}

/** What an import writes of a work's own row, and compares with what is there. */
export const importedColumns = [
  'artist_id',
  'slug',
  'title',
  'made_by',
  'medium',
  'category_id',
  'description',
  'provenance',
  'year',
  'width_mm',
  'height_mm',
  'depth_mm',
] as const
export type ImportedColumns = Pick<ArtworksTable, (typeof importedColumns)[number]>
export interface ImportedRow extends ImportedColumns {
  readonly id: ArtworkId
  readonly source_key: string
  readonly search_text: string
}

export async function findImported(db: Db, ids: readonly ArtworkId[]) {
  return db
    .selectFrom('artworks')
    .select(['id', ...importedColumns])
    .where('id', 'in', ids)
    .execute()
}

export async function findArtworksWithEditions(db: Db, ids: readonly ArtworkId[]): Promise<ArtworkId[]> {
  const rows = await db.selectFrom('editions').select('artwork_id').distinct().where('artwork_id', 'in', ids).execute()
  return rows.map((row) => row.artwork_id)
}

export async function insertImported(
  tx: Db,
  rows: readonly ImportedRow[],
  { publishedAt, now }: { readonly publishedAt: Date; readonly now: Date },
): Promise<void> {
  assertTransaction(tx)
  if (rows.length === 0) return
  const common = {
    state: 'published' as const,
    surface: '',
    frame: 'unframed' as const,
    signed: false,
    condition_note: '',
    price_from: null,
    for_sale: false,
    published_at: publishedAt,
    indexed_at: publishedAt,
    created_at: now,
    updated_at: now,
    version: 1,
  }
  await tx
    .insertInto('artworks')
    .values(rows.map((row) => ({ ...row, ...common })))
    .execute()
}

/** Brings a work that the museum describes anew up to that; its state and its editions stay as they are here. */
export async function updateImported(tx: Db, id: ArtworkId, columns: ImportedColumns, now: Date): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('artworks')
    .set((eb) => ({ ...columns, updated_at: now, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Marks works whose editions were added by an import. */
export async function touchImported(tx: Db, ids: readonly ArtworkId[], now: Date): Promise<void> {
  assertTransaction(tx)
  if (ids.length === 0) return
  await tx.updateTable('artworks').set({ updated_at: now }).where('id', 'in', ids).execute()
}

/** The names of these artists who are there already. */
export async function findArtistNames(db: Db, ids: readonly UserId[]): Promise<Map<UserId, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('users').select(['id', 'display_name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

export async function findTakenUsernames(db: Db, usernames: readonly string[]): Promise<Set<string>> {
  if (usernames.length === 0) return new Set()
  const rows = await db.selectFrom('users').select('username').where('username', 'in', usernames).execute()
  return new Set(rows.map((row) => row.username))
}

export interface NewArtist extends PlannedArtist {
  readonly username: string
  readonly email: string
}

/** Artists with a page and no way in: nobody knows the password that was hashed, or reads the mail. */
export async function insertArtists(
  tx: Db,
  artists: readonly NewArtist[],
  { passwordHash, delivery, now }: { readonly passwordHash: string; readonly delivery: Delivery; readonly now: Date },
): Promise<void> {
  assertTransaction(tx)
  if (artists.length === 0) return
  const blank = {
    email_verified_at: null,
    password_hash: passwordHash,
    first_name: null,
    bio: '',
    place: '',
    photo_id: null,
  }
  const users = artists.map(({ id, username, email, name }) => ({
    id,
    username,
    email,
    display_name: name,
    ...blank,
    created_at: now,
    updated_at: now,
  }))
  await tx.insertInto('users').values(users).execute()
  const roles = artists.map(({ id }) => ({ user_id: id, role: 'artist' as const, granted_at: now }))
  await tx.insertInto('user_roles').values(roles).execute()
  const settings = artists.map(({ id }) => ({ user_id: id, ...delivery }))
  await tx.insertInto('artist_settings').values(settings).execute()
}

interface Delivery {
  readonly home_country: string
  readonly delivery_home: number
  readonly delivery_eu: number
  readonly delivery_world: null
  readonly collect: boolean
  readonly collect_place: string
}

/** Editions with their stock, and each copy of those that are counted. */
export async function insertEditions(tx: Db, editions: readonly PlannedEdition[], now: Date): Promise<void> {
  assertTransaction(tx)
  if (editions.length === 0) return
  const common = { name: '', currency: 'EUR' as const, position: 0, created_at: now, updated_at: now }
  const rows = editions.map(({ total: _, ...edition }) => ({ ...edition, ...common }))
  await tx.insertInto('editions').values(rows).execute()
  const counted = editions.flatMap(({ id, total }) => (total === null ? [] : [{ edition_id: id, total }]))
  if (counted.length === 0) return
  const stock = counted.map((edition) => ({ ...edition, available: edition.total, reserved: 0, sold: 0 }))
  await tx.insertInto('edition_stock').values(stock).execute()
  const copies = counted.flatMap(({ edition_id, total }) =>
    Array.from({ length: total }, (_, index) => ({ edition_id, number: index + 1, order_line_id: null })),
  )
  await tx.insertInto('copies').values(copies).execute()
}

/** The categories of these slugs, by slug. */
export async function findCategories(db: Db, slugs: readonly string[]) {
  const rows = await db.selectFrom('categories').select(['id', 'slug', 'name']).where('slug', 'in', slugs).execute()
  return new Map(rows.map((row) => [row.slug, row]))
}

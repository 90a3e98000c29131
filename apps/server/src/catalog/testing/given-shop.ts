import { connect, type Db } from '@artiqo/db/connect'
import type { ArtworksTable } from '@artiqo/db/schema/catalog'
import { createTestDatabase } from '@artiqo/db/testing'
import { transact } from '@artiqo/db/transaction'
import type { EditionKind } from '@artiqo/domain/artwork'
import { artworkSlug } from '@artiqo/domain/artwork-slug'
import type { ArtworkId, CategoryId, EditionId, ImageId, UserId } from '@artiqo/domain/ids'
import { inject } from 'vitest'
import { refreshForSaleOf } from '#catalog/editions.service.ts'
import { refreshSearchText } from '#catalog/search-text.service.ts'
import { movableClock, type MovableClock } from '#clock.ts'
import { newId } from '#new-id.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

export interface GivenEdition {
  readonly kind: EditionKind
  readonly price: number
  readonly name?: string
  readonly size?: number
  readonly reserved?: number
  readonly sold?: number
}

type GivenArtwork = Partial<
  Pick<ArtworksTable, 'state' | 'title' | 'medium' | 'description' | 'made_by' | 'source_key'>
> & {
  readonly artist: UserId
  readonly category?: CategoryId | null
  readonly size?: { readonly width: number; readonly height: number } | null
  readonly publishedAt?: Date | null
  readonly editions?: readonly GivenEdition[]
  readonly pictures?: number
}

/** A database of its own with rows as the tests need them; `statements` is every statement since it was last emptied. */
export async function givenShop() {
  const database = await createTestDatabase(inject('databaseServer'))
  await database.db.destroy()
  const statements: string[] = []
  const onQuery = (sql: string) => void statements.push(sql)
  const db = connect({ url: database.url, poolSize: 24, onQuery })
  const clock: MovableClock = movableClock({ now: () => new Date('2026-11-18T12:00:00.000Z') })
  let names = 0

  const shop = {
    db,
    clock,
    newId,
    statements,
    async artist(name = `Artist ${(names += 1)}`, username = `artist-${(names += 1)}`): Promise<UserId> {
      const id = newId('user')
      const now = clock.now()
      const person = { id, username, email: `${username}@example.com`, email_verified_at: now, password_hash: '' }
      const said = { first_name: null, display_name: name, bio: '', place: 'Ghent', photo_id: null }
      await db
        .insertInto('users')
        .values({ ...person, ...said, created_at: now, updated_at: now })
        .execute()
      await db.insertInto('user_roles').values({ user_id: id, role: 'artist', granted_at: now }).execute()
      const rates = {
        delivery_home: 900,
        delivery_eu: 1900,
        delivery_world: null,
        collect: true,
        collect_place: 'Ghent',
      }
      await db
        .insertInto('artist_settings')
        .values({ user_id: id, home_country: 'BE', ...rates })
        .execute()
      return id
    },
    async category(slug: string, parent: CategoryId | null = null): Promise<CategoryId> {
      const id = newId('category')
      await db.insertInto('categories').values({ id, parent_id: parent, slug, name: slug, position: 0 }).execute()
      return id
    },
    async artwork(given: GivenArtwork): Promise<ArtworkId> {
      const id = newId('artwork')
      await insertArtwork(db, clock.now(), id, given)
      for (const edition of given.editions ?? []) await shop.edition(id, edition)
      for (let position = 0; position < (given.pictures ?? 0); position += 1) await shop.image(id, { position })
      await transact(db, async (tx) => {
        await refreshForSaleOf(tx, [id])
        await refreshSearchText(tx, [id])
      })
      return id
    },
    async edition(artworkId: ArtworkId, given: GivenEdition): Promise<EditionId> {
      const id = newId('edition')
      const { kind, price, name = '', reserved = 0, sold = 0 } = given
      const now = clock.now()
      const money = { price_amount: price, currency: 'EUR' as const }
      const row = { id, artwork_id: artworkId, kind, name, ...money, position: 0, created_at: now, updated_at: now }
      await db.insertInto('editions').values(row).execute()
      if (kind === 'open') return id
      const total = kind === 'original' ? 1 : (given.size ?? 10)
      const stock = { edition_id: id, total, available: total - reserved - sold, reserved, sold }
      await db.insertInto('edition_stock').values(stock).execute()
      const copies = Array.from({ length: total }, (_, index) => ({
        edition_id: id,
        number: index + 1,
        order_line_id: null,
      }))
      await db.insertInto('copies').values(copies).execute()
      return id
    },
    async image(
      artworkId: ArtworkId,
      { position = 0, state = 'ready' }: { position?: number; state?: 'ready' | 'processing' | 'failed' } = {},
    ): Promise<ImageId> {
      const id = newId('image')
      const { artist_id: owner } = await db
        .selectFrom('artworks')
        .select('artist_id')
        .where('id', '=', artworkId)
        .executeTakeFirstOrThrow()
      const place = { owner_id: owner, artwork_id: artworkId, purpose: 'artwork' as const, position }
      const file = { original_key: `originals/${id}.jpg`, hash: state === 'ready' ? `hash-${id}` : null }
      const looks = { width: 800, height: 1000, widths: '320,640', thumbhash: 'AAAA', alt: '', failure: null }
      await db
        .insertInto('images')
        .values({ id, ...place, ...file, ...looks, state, created_at: clock.now() })
        .execute()
      return id
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
  return shop
}
export type GivenShop = Awaited<ReturnType<typeof givenShop>>

async function insertArtwork(db: Db, now: Date, id: ArtworkId, given: GivenArtwork): Promise<void> {
  const { artist, category = null, size = { width: 400, height: 500 }, state = 'published', title = 'Untitled' } = given
  const words = { title, medium: given.medium ?? 'Oil on linen', surface: '', description: given.description ?? '' }
  const publishedAt = given.publishedAt === undefined ? (state === 'draft' ? null : now) : given.publishedAt
  await db
    .insertInto('artworks')
    .values({
      id,
      artist_id: artist,
      slug: artworkSlug(title, id),
      state,
      ...words,
      made_by: given.made_by ?? null,
      category_id: category,
      year: 2026,
      width_mm: size?.width ?? null,
      height_mm: size?.height ?? null,
      depth_mm: null,
      frame: 'unframed',
      signed: true,
      condition_note: '',
      provenance: '',
      price_from: null,
      for_sale: false,
      search_text: '',
      source_key: given.source_key ?? null,
      published_at: publishedAt,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute()
}

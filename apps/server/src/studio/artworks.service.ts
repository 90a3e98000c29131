import { ArtworkId } from '@artiqo/contracts/ids'
import type {
  CreateArtworkInput,
  ListStudioArtworksInput,
  StudioArtwork,
  StudioArtworks,
  UpdateArtworkInput,
} from '@artiqo/contracts/studio'
import type { Db } from '@artiqo/db/connect'
import { transact } from '@artiqo/db/transaction'
import { artworkMachine, type Missing } from '@artiqo/domain/artwork'
import type { ArtworkId as Artwork } from '@artiqo/domain/ids'
import { isOnView } from '@artiqo/domain/listing'
import { judge } from '@artiqo/domain/machine'
import { z } from 'zod'
import { loadCovers, loadEditions } from '#catalog/cards.service.ts'
import { categoryExists } from '#catalog/categories.service.ts'
import { decodeCursor, encodeCursor } from '#catalog/cursor.ts'
import { refreshForSaleOf } from '#catalog/editions.service.ts'
import { refreshSearchText } from '#catalog/search-text.service.ts'
import type { SignedInCtx } from '#context.ts'
import { changed } from '#kept/changed.ts'
import { DomainError } from '#errors.ts'
import { blankFields, fieldsAfter, listsOf } from './artwork-fields.ts'
import { countReady, missingOf, toStudioRow } from './artworks.view.ts'
import { findImages } from './images.queries.ts'
import { findOwnWorks } from './list-works.queries.ts'
import { loadStudioArtwork, lockArtwork } from './load-artwork.ts'
import { countPaid } from './ordered.queries.ts'
import { insertDraft, saveArtwork, saveState, type OwnArtworkRow } from './own-artworks.queries.ts'
import { lockEditionsNow, saveEditions } from './save-editions.ts'

type Full = z.output<typeof StudioArtwork>
type Shop = Pick<SignedInCtx, 'db' | 'clock' | 'newId' | 'actor'>

/** The artist's works, the last begun first. */
export async function listStudioArtworks(
  { db, actor }: Shop,
  { state, q, limit, cursor }: z.output<typeof ListStudioArtworksInput>,
): Promise<z.output<typeof StudioArtworks>> {
  const before = decodeCursor(cursor, z.tuple([ArtworkId]))
  const rows = await findOwnWorks(db, {
    artistId: actor.userId,
    state,
    q,
    before: before && before[0],
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const ids = shown.map((row) => row.id)
  const [covers, editions] = await Promise.all([loadCovers(db, ids), loadEditions(db, ids)])
  const open = [...editions.values()].flat().filter((edition) => edition.stock === null)
  const paid = await countPaid(
    db,
    open.map((edition) => edition.id),
  )
  return {
    items: shown.map((row) => toStudioRow(row, covers.get(row.id) ?? null, editions.get(row.id) ?? [], paid)),
    nextCursor: last ? encodeCursor([last.id]) : null,
  }
}

/** One of the artist's works, with what it still needs before it can hang. */
export async function getStudioArtwork({ db, actor }: Shop, artworkId: Artwork): Promise<Full> {
  return loadStudioArtwork(db, actor.userId, artworkId)
}

/** Begins a draft, with as little as nothing in it. */
export async function createArtwork(ctx: Shop, input: z.output<typeof CreateArtworkInput>): Promise<Full> {
  const id = ctx.newId('artwork')
  const now = ctx.clock.now()
  return transact(ctx.db, async (tx) => {
    await checkCategory(tx, input.categoryId)
    await insertDraft(tx, { ...fieldsAfter(id, blankFields, input), id, artist_id: ctx.actor.userId, now })
    await saveEditions(tx, ctx, id, [], input.editions ?? [])
    return finish(tx, ctx, id)
  })
}

/**
 * Changes what the input names of a work, in any state but removed. Refuses a version that is not the newest, and to
 * take from a work on view what it needs to hang.
 */
export async function updateArtwork(ctx: Shop, input: z.output<typeof UpdateArtworkInput>): Promise<Full> {
  const { artworkId: id, version, editions: wanted } = input
  return transact(ctx.db, async (tx) => {
    const editions = wanted && (await lockEditionsNow(tx, ctx.actor.userId, id, ctx.clock.now()))
    const row = await lockArtwork(tx, ctx.actor.userId, id)
    if (version !== undefined && version !== row.version)
      throw new DomainError(
        'version_conflict',
        'This work was changed meanwhile, perhaps in another window. Load it again.',
      )
    await checkCategory(tx, input.categoryId)
    const missingBefore = isOnView(row.state) ? await missingNow(tx, row) : null
    const fields = fieldsAfter(id, row, input)
    await saveArtwork(tx, id, fields, ctx.clock.now())
    changed(tx, [id, ...listsOf(row, fields)])
    if (wanted && editions) await saveEditions(tx, ctx, id, editions, wanted)
    if (missingBefore) refuseNewlyMissing(missingBefore, await missingNow(tx, { ...row, ...fields }))
    return finish(tx, ctx, id)
  })
}

/** Hangs a work, takes it off the lists, or takes it down. Being there already is no error. */
export async function setArtworkState(
  ctx: Shop,
  artworkId: Artwork,
  to: 'published' | 'unlisted' | 'archived',
): Promise<Full> {
  return transact(ctx.db, async (tx) => {
    const row = await lockArtwork(tx, ctx.actor.userId, artworkId)
    const verdict = judge(artworkMachine, row.state, to)
    if (verdict === 'illegal')
      throw new DomainError('illegal_step', `A work that is ${row.state} cannot become ${to}.`, { state: row.state })
    if (verdict === 'step') {
      if (to === 'published' || (to === 'unlisted' && row.state === 'archived')) notReady(await missingNow(tx, row))
      const now = ctx.clock.now()
      const publishedAt = row.published_at ?? (to === 'published' ? now : null)
      await saveState(tx, artworkId, { from: row.state, to, publishedAt, now })
      await refreshSearchText(tx, [artworkId])
      changed(tx, [artworkId, 'works'])
    }
    return loadStudioArtwork(tx, ctx.actor.userId, artworkId)
  })
}

/** Brings what lists and search know of a work up to what it says now, and answers with it. */
async function finish(tx: Db, ctx: Shop, id: Artwork): Promise<Full> {
  await refreshForSaleOf(tx, [id])
  await refreshSearchText(tx, [id])
  return loadStudioArtwork(tx, ctx.actor.userId, id)
}

async function checkCategory(tx: Db, id: Full['categoryId'] | undefined): Promise<void> {
  if (!id || (await categoryExists(tx, id))) return
  const message = 'There is no such category.'
  throw new DomainError('invalid_input', message, { issues: [{ path: 'categoryId', message }] })
}

async function missingNow(tx: Db, row: OwnArtworkRow): Promise<Missing[]> {
  const images = await findImages(tx, row.id)
  const editions = await loadEditions(tx, [row.id])
  return missingOf(row, countReady(images), editions.get(row.id)?.length ?? 0)
}

function refuseNewlyMissing(before: readonly Missing[], after: readonly Missing[]): void {
  notReady(after.filter((need) => !before.includes(need)))
}

function notReady(missing: readonly Missing[]): void {
  if (missing.length > 0) throw new DomainError('not_ready', 'This work still needs a few things to hang.', { missing })
}

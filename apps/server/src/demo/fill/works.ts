import { transact } from '@artiqo/db/transaction'
import type { ArtworkId, CategoryId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import type { Drawer } from '../drawer.ts'
import type { DemoEdition, DemoWork } from '../types.ts'
import { sellBefore } from './fill.queries.ts'
import { develop, handIn } from './pictures.ts'
import { visit, type Person } from './shopkeeper.ts'

/** A work that hangs, or is about to. */
export interface Hung {
  readonly work: DemoWork
  readonly artist: Person
  readonly artworkId: ArtworkId
}

export interface Hanging {
  readonly deps: Deps
  readonly drawer: Drawer
  readonly categories: ReadonlyMap<string, CategoryId>
}

/** Lists a work with its cover and puts it on view as its artist wants it. The rest of its gallery follows later. */
export async function hang(hanging: Hanging, artist: Person, work: DemoWork, at: Date): Promise<Hung> {
  const { artworks } = visit(hanging.deps, artist, at).call.studio
  const { id: artworkId, editions } = await artworks.create({
    title: work.title,
    medium: work.medium,
    surface: work.surface,
    categoryId: hanging.categories.get(work.category) ?? null,
    description: work.story,
    year: work.year,
    widthMm: work.widthMm,
    heightMm: work.heightMm,
    depthMm: work.depthMm,
    frame: work.frame,
    signed: work.signed,
    condition: work.condition,
    provenance: work.provenance,
    editions: work.editions.map(toEdition),
  })
  await transact(hanging.deps.db, async (tx) => {
    for (const [index, { id }] of editions.entries()) {
      const before = work.editions[index]?.soldBefore ?? 0
      if (before > 0) await sellBefore(tx, id, before)
    }
  })
  const hung = { work, artist, artworkId }
  await addPicture(hanging, hung, 0)
  if (work.state !== 'draft') await artworks.publish({ artworkId })
  if (work.state === 'unlisted') await artworks.unlist({ artworkId })
  if (work.state === 'archived') await artworks.archive({ artworkId })
  return hung
}

/** Adds a picture of the gallery, with its description. */
export async function addPicture(
  { deps, drawer }: Pick<Hanging, 'deps' | 'drawer'>,
  { work, artist, artworkId }: Hung,
  index: number,
): Promise<void> {
  const picture = work.pictures[index]
  if (!picture) return
  const imageId = await handIn(deps, drawer, artist, { purpose: 'artwork', artworkId }, picture.spec)
  if (!imageId) return
  await visit(deps, artist, deps.clock.now()).call.studio.images.setAlt({ artworkId, imageId, alt: picture.alt })
  await develop(deps, imageId)
}

function toEdition(edition: DemoEdition) {
  return {
    kind: edition.kind,
    name: edition.name,
    price: { amount: edition.priceCents, currency: 'EUR' as const },
    ...(edition.kind === 'limited' && edition.size !== null && { size: edition.size }),
  }
}

import type { EditionKind } from '@artiqo/domain/artwork'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import { expect } from '@playwright/test'
import { anyone } from './api.ts'
import { environment } from './environment.ts'
import type { Person } from './people.ts'
import { png, type PictureFile } from './pictures.ts'
import { unique } from './unique.ts'

export interface Work {
  readonly id: ArtworkId
  readonly slug: string
  readonly title: string
  readonly editionId: EditionId
  readonly artist: Person
}

interface Wanted {
  /** Words of the title, which gets a tail that no other work has. */
  title?: string
  /** The title is as it is given, and may be another work's too. */
  exact?: boolean
  /** In euros. */
  price?: number
  kind?: EditionKind
  /** How many of a limited edition. */
  copies?: number
  medium?: string
  description?: string
  pictures?: readonly PictureFile[]
  category?: Category
}

/** A published work with a picture; an original for €180 unless told otherwise. */
export async function hang(artist: Person, wanted: Wanted = {}): Promise<Work> {
  const work = await draft(artist, wanted)
  await artist.api.studio.artworks.publish.mutate({ artworkId: work.id })
  return work
}

/** Several at once, in the order in which they are given: the last is the newest. */
export async function hangAll(artist: Person, wanted: readonly Wanted[]): Promise<Work[]> {
  const works: Work[] = []
  for (const each of wanted) works.push(await begin(artist, each))
  for (const work of works) {
    await picturesMade(work)
    await artist.api.studio.artworks.publish.mutate({ artworkId: work.id })
  }
  return works
}

/** A work that is complete but for being published. */
export async function draft(artist: Person, wanted: Wanted = {}): Promise<Work> {
  const work = await begin(artist, wanted)
  await picturesMade(work)
  return work
}

async function begin(artist: Person, wanted: Wanted): Promise<Work> {
  const { kind = 'original', price = 180, copies = 30, pictures = [png('front.png')] } = wanted
  const title = wanted.exact ? (wanted.title ?? '') : `${wanted.title ?? 'Salt room'} ${unique()}`
  const { id: categoryId } = wanted.category ?? (await someCategory())
  const work = await artist.api.studio.artworks.create.mutate({
    title,
    medium: wanted.medium ?? 'Oil on linen',
    categoryId,
    widthMm: 400,
    heightMm: 300,
    year: 2025,
    description: wanted.description ?? 'Painted by the window, in one winter.',
    editions: [{ kind, price: { amount: price * 100, currency: 'EUR' }, ...(kind === 'limited' && { size: copies }) }],
  })
  const [edition] = work.editions
  if (!edition) throw new Error('The new work has no edition')
  for (const picture of pictures) await upload(artist, work.id, picture)
  return { id: work.id, slug: work.slug, title, editionId: edition.id, artist }
}

/** Waits until every picture of a work can be shown. */
async function picturesMade({ artist, id }: Work): Promise<void> {
  const unmade = async () => {
    const { images } = await artist.api.studio.artworks.get.query({ artworkId: id })
    return images.filter((image) => image.state !== 'ready').map((image) => image.failure ?? image.state)
  }
  await expect.poll(unmade, { timeout: 30_000 }).toEqual([])
}

async function upload(artist: Person, artworkId: ArtworkId, { name, mimeType, buffer }: PictureFile): Promise<void> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name)
  const response = await fetch(`${environment.shop}/upload/pictures?artworkId=${artworkId}`, {
    method: 'POST',
    headers: { 'x-artiqo-upload': '1', authorization: `Bearer ${await artist.token()}` },
    body: form,
  })
  if (response.status !== 201) throw new Error(`The upload answered ${response.status}: ${await response.text()}`)
}

export type Category = Awaited<ReturnType<typeof anyone.catalog.categories.query>>['items'][number]

/** The categories at the top of the shop's tree. */
export async function categories(): Promise<Category[]> {
  const { items } = await anyone.catalog.categories.query()
  return items
}

async function someCategory(): Promise<Category> {
  const [first] = await categories()
  if (!first) throw new Error('The shop has no categories')
  return first
}

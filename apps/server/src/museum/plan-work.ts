import { createHash } from 'node:crypto'
import type { EditionKind } from '@artiqo/domain/artwork'
import { artworkSlug } from '@artiqo/domain/artwork-slug'
import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'
import { museumId } from './museum-id.ts'
import type { MuseumWork } from './museum-work.ts'
import { cutAtWord, namesWithin } from './cut-text.ts'

/** The museum's kinds of works that have a category here; others hang in none. */
const categoryOf: Readonly<Record<string, MuseumCategory>> = {
  painting: 'painting',
  'on paper, unique': 'drawing',
  'on paper, print': 'prints',
  'block for printing': 'prints',
  sculpture: 'sculpture',
  relief: 'sculpture',
  installation: 'sculpture',
}
export const museumCategories = { painting: 'Painting', drawing: 'Drawing', prints: 'Prints', sculpture: 'Sculpture' }
export type MuseumCategory = keyof typeof museumCategories

const longest = { title: 300, madeBy: 500, medium: 160, description: 8000, provenance: 2000, artist: 80 }

/** Whose page a work hangs on. */
export interface PlannedArtist {
  readonly id: UserId
  readonly key: string
  readonly name: string
}

export interface PlannedEdition {
  readonly id: EditionId
  readonly artwork_id: ArtworkId
  readonly kind: EditionKind
  readonly price_amount: number
  /** Copies of a limited edition, 1 of an original, null of an open one. */
  readonly total: number | null
}

/** What an import writes of a work, and compares with what is there. */
export interface PlannedWork {
  readonly id: ArtworkId
  readonly source_key: string
  readonly slug: string
  readonly title: string
  readonly made_by: string
  readonly medium: string
  readonly description: string
  readonly provenance: string
  readonly year: number | null
  readonly width_mm: number | null
  readonly height_mm: number | null
  readonly depth_mm: number | null
  readonly category: MuseumCategory | null
  readonly artist: PlannedArtist
  readonly edition: PlannedEdition | null
}

/** A museum's work as a listing of this shop, with an invented price where it is `forSale`. */
export function planWork(work: MuseumWork, { forSale }: { readonly forSale: boolean }): PlannedWork {
  const id = museumId('artwork', work.id)
  const title = cutAtWord(work.title, longest.title)
  const [first = ''] = work.artist
  const artistKey = work.artistId?.[0] ?? `name:${first}`
  return {
    id,
    source_key: `museum:${work.id}`,
    slug: artworkSlug(title, id),
    title,
    made_by: namesWithin(work.artist, longest.madeBy),
    medium: cutAtWord(work.medium ?? capital(work.classification ?? ''), longest.medium),
    description: cutAtWord(describe(work, title), longest.description),
    provenance: cutAtWord(work.creditLine ?? '', longest.provenance),
    year: work.year,
    width_mm: millimetres(work.widthMm),
    height_mm: millimetres(work.heightMm),
    depth_mm: millimetres(work.depthMm),
    category: categoryOf[work.classification ?? ''] ?? null,
    artist: { id: museumId('user', artistKey), key: artistKey, name: cutAtWord(first, longest.artist) },
    edition: forSale ? inventEdition(work, id) : null,
  }
}

/** Without words of our own: search looks through it. */
function describe({ title: whole, year, dateText, inscription, subjects }: MuseumWork, title: string): string {
  const date = dateText === String(year) ? null : dateText
  const parts = [title === whole ? null : whole, date, inscription, subjects.join('; ')]
  return parts.flatMap((part) => (part ? `${capital(part)}.` : [])).join('\n')
}

/** Price and edition by the work's key alone: the same in every run. Prints come in numbers, everything else once. */
function inventEdition(work: MuseumWork, artworkId: ArtworkId): PlannedEdition {
  const dice = createHash('sha256').update(`museum:price:${work.id}`).digest()
  const kind =
    categoryOf[work.classification ?? ''] !== 'prints'
      ? 'original'
      : dice[0] !== undefined && dice[0] < 128
        ? 'limited'
        : 'open'
  const euros = Math.round(Math.exp(Math.log(40) + (dice.readUInt32BE(1) / 2 ** 32) * Math.log(200)) / 5) * 5
  const total = kind === 'open' ? null : kind === 'original' ? 1 : 5 + (dice.readUInt8(5) % 11)
  return { id: museumId('edition', work.id), artwork_id: artworkId, kind, price_amount: euros * 100, total }
}

function millimetres(side: number | null): number | null {
  return side === null ? null : Math.max(1, Math.round(side))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

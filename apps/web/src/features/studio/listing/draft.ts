import { CreateArtworkInput, type StudioArtwork, type UpdateArtworkInput } from '@artiqo/contracts/studio'
import type { EditionKind, Frame } from '@artiqo/domain/artwork'
import type { CategoryId, EditionId } from '@artiqo/domain/ids'
import type { z } from 'zod'

/** What is typed where a number goes: null is empty, undefined cannot be read (yet). */
type Typed = number | null | undefined

export interface EditionDraft {
  /** Its own through all changes, also before the shop knows it. */
  readonly key: string
  readonly id: EditionId | null
  readonly kind: EditionKind
  readonly name: string
  /** Cents. */
  readonly price: Typed
  readonly size: Typed
}

/** A listing as it stands in the editor. */
export interface ListingDraft {
  readonly title: string
  readonly categoryId: CategoryId | null
  readonly medium: string
  readonly surface: string
  readonly year: Typed
  readonly widthMm: Typed
  readonly heightMm: Typed
  readonly depthMm: Typed
  readonly frame: Frame
  readonly signed: boolean
  readonly condition: string
  readonly provenance: string
  readonly description: string
  readonly editions: readonly EditionDraft[]
}
export type ListingField = keyof ListingDraft
export type ListingChanges = Omit<z.input<typeof UpdateArtworkInput>, 'artworkId' | 'version'>

export const listingFields = [
  'title',
  'categoryId',
  'medium',
  'surface',
  'year',
  'widthMm',
  'heightMm',
  'depthMm',
  'frame',
  'signed',
  'condition',
  'provenance',
  'description',
  'editions',
] as const satisfies readonly ListingField[]

let lastKey = 0

export function newEdition(kind: EditionKind): EditionDraft {
  lastKey += 1
  return { key: `new-${lastKey}`, id: null, kind, name: '', price: null, size: null }
}

/** A listing that nobody has written in: made this year, one of a kind. */
export function blankDraft(year: number): ListingDraft {
  return {
    title: '',
    categoryId: null,
    medium: '',
    surface: '',
    year,
    widthMm: null,
    heightMm: null,
    depthMm: null,
    frame: 'unframed',
    signed: false,
    condition: '',
    provenance: '',
    description: '',
    editions: [newEdition('original')],
  }
}

/** What the shop has, as it is edited. A work without an edition gets an empty one to fill in. */
export function draftOf(work: StudioArtwork): ListingDraft {
  const { size, editions, title, categoryId, medium, surface, year, frame, signed } = work
  const { condition, provenance, description } = work
  return {
    title,
    categoryId,
    medium,
    surface,
    year,
    ...size,
    frame,
    signed,
    condition,
    provenance,
    description,
    editions: editions.length === 0 ? [newEdition('original')] : editions.map(editionDraft),
  }
}

function editionDraft({ id, kind, name, price, size }: StudioArtwork['editions'][number]): EditionDraft {
  return { key: id, id, kind, name, price: price.amount, size: kind === 'limited' ? size : null }
}

/** True for an edition of which nothing has been said but how many there are. */
export function isBlankEdition({ id, name, price, size }: EditionDraft): boolean {
  return id === null && name.trim() === '' && price === null && size === null
}

/** The editions as the shop takes them, or null while one of them is not complete. */
export function editionsInput(editions: readonly EditionDraft[]): NonNullable<ListingChanges['editions']> | null {
  const inputs = editions
    .filter((edition) => !isBlankEdition(edition))
    .map(({ id, kind, name, price, size }) => ({
      ...(id !== null && { id }),
      kind,
      name,
      price: { amount: price ?? 0, currency: 'EUR' as const },
      ...(kind === 'limited' && { size: size ?? 0 }),
    }))
  return CreateArtworkInput.shape.editions.safeParse(inputs).success ? inputs : null
}

/** Whether the shop would take a field's value. */
export function isWellFormed(field: ListingField, draft: ListingDraft): boolean {
  if (field === 'editions') return editionsInput(draft.editions) !== null
  const value = draft[field]
  return value !== undefined && CreateArtworkInput.shape[field].safeParse(value).success
}

/** A field as it is compared: spaces around text do not count, nor do empty editions and their keys. */
export function comparable(field: ListingField, draft: ListingDraft): string {
  if (field !== 'editions') {
    const value = draft[field]
    return JSON.stringify(typeof value === 'string' ? value.trim() : value) ?? 'unreadable'
  }
  const said = draft.editions.filter((edition) => !isBlankEdition(edition))
  return JSON.stringify(said.map(({ key: _key, ...edition }) => ({ ...edition, name: edition.name.trim() })))
}

/** The fields in which two drafts differ. */
export function differing(one: ListingDraft, other: ListingDraft): ListingField[] {
  return listingFields.filter((field) => comparable(field, one) !== comparable(field, other))
}

/** What to send for these fields of a draft; all of them are well formed. */
export function changesOf(draft: ListingDraft, fields: readonly ListingField[]): ListingChanges {
  const plain = fields.filter((field) => field !== 'editions').map((field) => [field, draft[field]])
  const editions = fields.includes('editions') ? editionsInput(draft.editions) : null
  return { ...Object.fromEntries(plain), ...(editions !== null && { editions }) }
}

/** A draft with some of its fields from another one. */
export function withFields(draft: ListingDraft, from: ListingDraft, fields: readonly ListingField[]): ListingDraft {
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) }
}

export interface Merged {
  readonly draft: ListingDraft
  /** Changed here and elsewhere, each to something else; they are as they are here. */
  readonly conflicts: readonly ListingField[]
}

/** Brings together what was changed here and what was changed elsewhere since `base`. */
export function merge(base: ListingDraft, mine: ListingDraft, theirs: ListingDraft): Merged {
  const here = new Set(differing(base, mine))
  const elsewhere = differing(base, theirs)
  const apart = new Set(differing(mine, theirs))
  return {
    draft: withFields(
      mine,
      theirs,
      elsewhere.filter((field) => !here.has(field)),
    ),
    conflicts: elsewhere.filter((field) => here.has(field) && apart.has(field)),
  }
}

/** The same draft with the ids that its new editions got; `sent` is what the answer is about, in the same order. */
export function withEditionIds(draft: ListingDraft, sent: ListingDraft, answer: StudioArtwork): ListingDraft {
  const said = sent.editions.filter((edition) => !isBlankEdition(edition))
  const ids = new Map(said.map(({ key }, index) => [key, answer.editions[index]?.id ?? null]))
  return {
    ...draft,
    editions: draft.editions.map((edition) => ({ ...edition, id: edition.id ?? ids.get(edition.key) ?? null })),
  }
}

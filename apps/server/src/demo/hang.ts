import { slugify } from '@artiqo/domain/username'
import type { Drawing } from './draw/hands.ts'
import type { PictureSpec } from './draw/render.ts'
import type { Hanging, Hung } from './draw/views/hang.ts'
import { lookAt } from './looks.ts'
import type { DemoArtist, DemoDelivery, DemoEdition, DemoWork, Look, WorkNote } from './types.ts'

/** How an artist notes down a life's work: what holds for most of it, and the works. */
type ArtistNote<D extends Drawing> = {
  readonly username: string
  readonly name: string
  readonly place: string
  readonly lead: string
  readonly story: string
  readonly delivery: Omit<DemoDelivery, 'homeCountry'>
  /** Title of the work whose detail serves as the portrait. */
  readonly photoOf: string
  /** Whose hand it is: completes a work's drawing. */
  readonly by: (of: Omit<D, 'hand'>) => Drawing
  readonly medium: string
  readonly surface: string
  readonly category: string
  readonly depthCm?: number
  readonly hanging: Hanging
  readonly wood?: Hung['wood']
  /** Second looks, taken in turn. */
  readonly looks: readonly (readonly Look[])[]
  readonly works: readonly WorkNote<D>[]
}

const conditions = {
  print: 'New, straight from the drawer.',
  one: 'Very good, as it left the studio.',
  pots: 'New. Small marks of the fire are part of it.',
} as const

/** The works of an artist, written out in full. */
export function artist<D extends Drawing>(note: ArtistNote<D>): DemoArtist {
  return {
    username: note.username,
    name: note.name,
    firstName: note.name.split(' ')[0] ?? note.name,
    email: `${note.username}@example.org`,
    place: note.place,
    lead: note.lead,
    story: note.story,
    delivery: { homeCountry: 'BE', ...note.delivery },
    photoOf: note.photoOf,
    works: note.works.map((work, index) => hang(note, work, index)),
  }
}

/** How orders and holds speak of a work. */
export function keyOf(username: string, title: string): string {
  return `${username}/${slugify(title)}`
}

function hang<D extends Drawing>(note: ArtistNote<D>, work: WorkNote<D>, index: number): DemoWork {
  const [widthMm, heightMm] = [work.cm[0] * 10, work.cm[1] * 10]
  const depthCm = work.depthCm ?? note.depthCm ?? 0
  const depthMm = depthCm > 0 ? Math.round(depthCm * 10) : null
  const drawing = note.by(work.draw)
  const flat = depthMm === null
  const hanging: Hanging = note.hanging === 'stretched' && flat ? 'framed' : note.hanging
  const base: Omit<PictureSpec, 'view'> = {
    drawing,
    seed: `${slugify(work.title)}:${work.take ?? 1}`,
    widthMm,
    heightMm,
    hanging,
    wood: note.wood ?? 'oak',
  }
  const about = {
    title: work.title,
    hand: drawing.hand,
    heightMm,
    framed: hanging === 'framed',
    big: widthMm * heightMm > 600_000,
    depthMm,
  }
  const looks = work.looks ?? note.looks[index % note.looks.length] ?? []
  const seconds = looks.map((look) => lookAt(look, about))
  const pictures = [{ view: { kind: 'front' } as const, alt: work.alt }, ...seconds]
  return {
    key: keyOf(note.username, work.title),
    artist: note.username,
    title: work.title,
    year: work.year,
    medium: work.medium ?? note.medium,
    category: work.category ?? note.category,
    surface: work.surface ?? note.surface,
    story: work.story,
    widthMm,
    heightMm,
    depthMm,
    frame: work.frame ?? (hanging === 'framed' ? 'frame_optional' : 'unframed'),
    signed: work.signed ?? drawing.hand !== 'stoneware',
    condition:
      work.condition ??
      (drawing.hand === 'stoneware' ? conditions.pots : work.copies ? conditions.print : conditions.one),
    provenance:
      work.provenance ??
      (work.year < 2025 ? 'From the artist, kept in the studio since it was made.' : 'From the artist.'),
    editions: editionsOf(work),
    state: work.state ?? 'published',
    pictures: pictures.map(({ view, alt }) => ({ alt, view, spec: { ...base, view } })),
  }
}

function editionsOf(work: Pick<WorkNote<Drawing>, 'copies' | 'euro' | 'gone'>): DemoEdition[] {
  const priceCents = work.euro * 100
  if (work.copies === undefined) return [{ kind: 'original', name: '', priceCents, size: null, soldBefore: 0 }]
  if (work.copies === 'open') return [{ kind: 'open', name: '', priceCents, size: null, soldBefore: 0 }]
  return [{ kind: 'limited', name: '', priceCents, size: work.copies, soldBefore: work.gone ?? 0 }]
}

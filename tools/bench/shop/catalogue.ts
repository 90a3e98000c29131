import { type Random, normal, oneOf, randomFrom, shuffled, whole } from '../random.ts'
import { zipf } from '../zipf.ts'
import { idMaker } from './ids.ts'
import { capital, language } from './words.ts'

/** What the requests need to know of a work. The first work is the one that most people look at. */
export interface Work {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly artist: Artist
  readonly editions: readonly Edition[]
}

export interface Artist {
  readonly id: string
  readonly username: string
}

export interface Edition {
  readonly id: string
  readonly kind: 'original' | 'limited' | 'open'
  readonly price: number
  /** Copies; null for an open edition. */
  readonly copies: number | null
}

export type Value = string | number | boolean | Date | null
/** Rows by table, in the order in which they may be inserted; the keys of a table's rows are alike. */
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, Value>>[]>

export interface Catalogue {
  readonly works: readonly Work[]
  readonly artists: readonly Artist[]
  readonly categories: readonly string[]
  readonly rows: Rows
}

const day = 86_400_000
/** The day of the newest work: works hang since two years. */
const opened = Date.UTC(2026, 0, 1)

/** A shop that is the same for the same seed. `owner`, who has an account already, owns one work in forty. */
export function inventCatalogue(seed: number, count: number, owner: Artist): Catalogue {
  const random = randomFrom(seed)
  const newId = idMaker(random)
  const { say } = language(random, 6000)
  const rows = new Map<string, Record<string, Value>[]>()
  const put = (table: string, row: Record<string, Value>) => {
    const before = rows.get(table)
    if (before) before.push(row)
    else rows.set(table, [row])
  }
  const categories = plantCategories(random, newId, say, put)
  const artists = Array.from({ length: Math.max(20, Math.round(count / 25)) }, (_, index) =>
    inventArtist(`${say(1)}${index}`, newId, say, put),
  )
  const mediums = Array.from({ length: 60 }, () => capital(say(2)))
  const drawMedium = zipf(mediums.length, 1, random)
  const worksOf = new Map<string, number>()
  const drawArtist = zipf(artists.length, 0.7, random)
  const works = Array.from({ length: count }, (_, index): Work => {
    const at = opened - Math.floor(random() * 730 * day)
    const artist = index % 40 === 3 ? owner : (artists[drawArtist()] ?? owner)
    const id = newId('art', at)
    const title = capital(say(1 + whole(random, 5)))
    const slug = `${title.toLowerCase().replaceAll(' ', '-').slice(0, 60)}-${id.slice(-10)}`
    const medium = mediums[drawMedium()] ?? ''
    const category = oneOf(random, categories)
    const surface = random() < 0.4 ? say(1) : ''
    const description = capital(say(20 + whole(random, 60)))
    const editions = inventEditions(random).map((edition) => ({ ...edition, id: newId('edn', at) }))
    const wide = Math.round(400 * Math.exp(normal(random) * 0.6))
    const high = Math.round(wide * Math.exp(normal(random) * 0.3))
    const texts = `${title} ${medium} ${surface} ${description} ${artist.username} ${category.slug}`
    const words = [...new Set(texts.toLowerCase().match(/[a-z0-9]+/g))]
    for (const word of words.filter(({ length }) => length > 2)) {
      put('search_entries', { word, published_at: new Date(at), artwork_id: id })
      worksOf.set(word, (worksOf.get(word) ?? 0) + 1)
    }
    put('artworks', {
      id,
      artist_id: artist.id,
      slug,
      state: 'published',
      title,
      made_by: null,
      medium,
      surface,
      category_id: category.id,
      description,
      year: 2026 - whole(random, 12),
      width_mm: wide,
      height_mm: high,
      depth_mm: random() < 0.2 ? 30 : null,
      frame: oneOf(random, ['unframed', 'framed', 'frame_optional']),
      signed: random() < 0.8,
      condition_note: '',
      provenance: random() < 0.2 ? capital(say(12)) : '',
      price_from: Math.min(...editions.map((edition) => edition.price)),
      for_sale: true,
      search_text: words.join(' '),
      indexed_at: new Date(at),
      source_key: null,
      published_at: new Date(at),
      created_at: new Date(at),
      updated_at: new Date(at),
      version: 1,
    })
    hangPictures(random, { id, owner: artist.id, at, ratio: high / wide }, newId, say, put)
    for (const [position, edition] of editions.entries()) putEdition(id, position, edition, at, put)
    return { id, slug, title, artist, editions }
  })
  rows.get('search_entries')?.sort((one, other) => (String(one.word) < String(other.word) ? -1 : 1))
  for (const [word, count] of worksOf) put('search_words', { word, works: count })
  return { works: shuffled(random, works), artists, categories: categories.map(({ slug }) => slug), rows }
}

type Put = (table: string, row: Record<string, Value>) => void
type NewId = ReturnType<typeof idMaker>
type Say = (words: number) => string
interface Category {
  readonly id: string
  readonly slug: string
}

function plantCategories(random: Random, newId: NewId, say: Say, put: Put): [Category, ...Category[]] {
  const plant = (parent: string | null, position: number): Category => {
    const id = newId('cat', opened)
    const name = capital(say(2))
    const slug = `${name.toLowerCase().replaceAll(' ', '-')}-${position}${parent ? parent.slice(-3) : ''}`
    put('categories', { id, parent_id: parent, slug, name, position })
    return { id, slug }
  }
  const top = Array.from({ length: 5 }, (_, index) => plant(null, index))
  const below = top.flatMap(({ id }) => Array.from({ length: 2 + whole(random, 4) }, (_, index) => plant(id, index)))
  return [plant(null, 9), ...top, ...below]
}

function inventArtist(username: string, newId: NewId, say: Say, put: Put): Artist {
  const id = newId('usr', opened)
  const at = new Date(opened)
  put('users', {
    id,
    username,
    email: `${username}@example.org`,
    email_verified_at: at,
    password_hash: '!',
    first_name: null,
    display_name: capital(say(2)),
    bio: capital(say(25)),
    place: capital(say(1)),
    photo_id: null,
    created_at: at,
    updated_at: at,
  })
  put('user_roles', { user_id: id, role: 'artist', granted_at: at })
  put('artist_settings', {
    user_id: id,
    home_country: 'BE',
    delivery_home: 1500,
    delivery_eu: 2500,
    delivery_world: 6000,
    collect: true,
    collect_place: capital(say(3)),
  })
  return { id, username }
}

/** Most works are one of a kind; some are prints as well, or prints alone. */
function inventEditions(random: Random): Omit<Edition, 'id'>[] {
  const price = (typical: number) => 500 * Math.max(1, Math.round((typical * Math.exp(normal(random) * 0.8)) / 500))
  const original = (): Omit<Edition, 'id'> => ({ kind: 'original', price: price(60_000), copies: 1 })
  const limited = (): Omit<Edition, 'id'> => ({
    kind: 'limited',
    price: price(15_000),
    copies: 10 + whole(random, 190),
  })
  const open = (): Omit<Edition, 'id'> => ({ kind: 'open', price: price(6000), copies: null })
  const which = random()
  if (which < 0.65) return [original()]
  if (which < 0.8) return [limited()]
  if (which < 0.9) return [open()]
  return [original(), limited()]
}

function putEdition(artworkId: string, position: number, edition: Edition, time: number, put: Put): void {
  const at = new Date(time)
  put('editions', {
    id: edition.id,
    artwork_id: artworkId,
    kind: edition.kind,
    name: '',
    price_amount: edition.price,
    currency: 'EUR',
    position,
    created_at: at,
    updated_at: at,
  })
  if (edition.copies === null) return
  put('edition_stock', {
    edition_id: edition.id,
    total: edition.copies,
    available: edition.copies,
    reserved: 0,
    sold: 0,
  })
}

interface Hung {
  readonly id: string
  readonly owner: string
  readonly at: number
  readonly ratio: number
}

function hangPictures(random: Random, work: Hung, newId: NewId, say: Say, put: Put): void {
  for (let position = 0; position < 1 + whole(random, 4); position += 1) {
    put('images', {
      id: newId('img', work.at),
      owner_id: work.owner,
      artwork_id: work.id,
      purpose: 'artwork',
      position,
      alt: capital(say(8)),
      state: 'ready',
      failure: null,
      original_key: `${work.id}/${position}`,
      hash: Array.from({ length: 8 }, () =>
        whole(random, 2 ** 32)
          .toString(16)
          .padStart(8, '0'),
      ).join(''),
      width: 2048,
      height: Math.round(2048 * work.ratio),
      widths: '320,640,1280,2048',
      thumbhash: 'HBkSHYSIeHiPiHh8eJd4eTN0EEQG',
      created_at: new Date(work.at),
    })
  }
}

import type { EditionKind } from '@artiqo/domain/artwork'
import type { Person } from '../support/people.ts'
import { newArtist, newBuyer } from '../support/people.ts'
import { ochre, plum, png, type PictureFile } from '../support/pictures.ts'
import { hang, type Work } from '../support/works.ts'
import { demoSupply } from './demo-supply.ts'

/** People and works that states are made of. What is shared may have been used by another state before. */
export interface Supply {
  /** A guest's. */
  readonly email: string
  /** Has works and may have sold some. */
  readonly artist: () => Promise<Person>
  /** May have bought something. */
  readonly buyer: () => Promise<Person>
  /** Somebody else who buys: is faster, or has something on hold. */
  readonly rival: () => Promise<Person>
  /** One of a kind, and nobody has touched it. */
  readonly original: () => Promise<Work>
  /** Up to three files, to be hung anew. */
  readonly pictures: (count: number) => Promise<PictureFile[]>
  /** Of an edition with many copies left, or made to order: shared. */
  readonly print: (kind?: Exclude<EditionKind, 'original'>) => Promise<Work>
}

/** Makes everything anew, as quickly as possible, with names that are hard to find room for. */
function plainSupply(): Supply {
  const artist = once(newArtist)
  const limited = once(async () =>
    hang(await artist(), { exact: true, title: 'Cow parsley', kind: 'limited', copies: 400 }),
  )
  const open = once(async () =>
    hang(await artist(), { exact: true, title: 'Seaweed alphabet', kind: 'open', price: 35 }),
  )
  return {
    email: 'somebody.with.a.rather.long.name.and.a.long.address@example.org',
    artist,
    buyer: once(newBuyer),
    rival: once(newBuyer),
    original: async () => hang(await artist(), { exact: true, title: 'Donaudampfschifffahrtsgesellschaftskapitän' }),
    pictures: async (count) =>
      [png('front.png'), png('detail.png', [ochre, plum]), png('edge.png', [plum, ochre])].slice(0, count),
    print: (kind = 'limited') => (kind === 'limited' ? limited() : open()),
  }
}

/** The shop's own people and works where pictures are taken of it, made ones where only their kind matters. */
export const supply: Supply = process.env.E2E_PICTURES ? demoSupply() : plainSupply()

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

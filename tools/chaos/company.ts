import type { ArtworkId, EditionId, UserId } from '@artiqo/domain/ids'
import { join } from 'node:path'
import { root } from '../lib/paths.ts'
import { outputOf } from '../lib/run.ts'
import type { Dice } from './dice.ts'
import { type Front, Person } from './front.ts'
import { Shelf, type ShelfWork, worksFor } from './shelf.ts'

/** The people behind the shop and what hangs in it. */
export interface Company {
  admin: Person
  artists: readonly Person[]
  shelf: Shelf
}

const artistCount = 3

/** Lets artists and an admin register, as anybody does, and hangs their works. */
export async function gatherCompany(front: Front, databaseUrl: string, minutes: number, dice: Dice): Promise<Company> {
  const person = (username: string) => new Person(front, { username, password: 'chaos in the hall' })
  const admin = person('the-admin')
  const artists = Array.from({ length: artistCount }, (_, index) => person(`artist-${index + 1}`))
  await Promise.all([admin.register('buyer'), ...artists.map((artist) => artist.register('artist'))])
  for (const artist of artists)
    await artist.call.studio.delivery.update.mutate({
      homeCountry: 'BE',
      home: { amount: 1500, currency: 'EUR' },
      eu: { amount: 2500, currency: 'EUR' },
      world: null,
      collect: true,
      collectPlace: 'Dok Noord, Ghent',
    })
  const ids: UserId[] = artists.flatMap(({ id }) => (isUserId(id) ? [id] : []))
  const works = worksFor(ids, minutes, dice.fork('works'))
  const hung = await hang(databaseUrl, { admin: admin.id, works })
  return { admin, artists, shelf: new Shelf(works.flatMap((work, index) => together(work, hung[index]))) }
}

const isUserId = (id: string | null): id is UserId => id?.startsWith('usr_') ?? false

type Hung = { artworkId: ArtworkId; editionId: EditionId }

async function hang(databaseUrl: string, wish: object): Promise<Hung[]> {
  const script = join(root, 'apps/server/src/testing/hang-cli.ts')
  const env = { ...process.env, DATABASE_URL: databaseUrl }
  return JSON.parse(await outputOf(process.execPath, [script, JSON.stringify(wish)], { env, cwd: root }))
}

const together = (work: Omit<ShelfWork, keyof Hung>, hung: Hung | undefined): ShelfWork[] =>
  hung ? [{ ...work, ...hung }] : []

import type { Db } from '@artiqo/db/connect'
import type { CategoryId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { readJobState, writeJobState } from '#jobs/job-state.service.ts'
import type { Drawer } from '../drawer.ts'
import { demoHolds, demoOrders } from '../orders.ts'
import { demoAdmin, demoBuyers } from '../people.ts'
import type { DemoArtist, DemoCategory, DemoWork } from '../types.ts'
import {
  confirmAddresses,
  findCategoryIds,
  findHung,
  findStudios,
  grantAdmin,
  hasPhoto,
  type HungWork,
} from './fill.queries.ts'
import { plantCategories } from './categories.ts'
import { inLanes } from './lanes.ts'
import { tellHold, tellOrder, type Cast } from './orders.ts'
import { admit, openStudio } from './people.ts'
import { handIn } from './pictures.ts'
import { say, type Person } from './shopkeeper.ts'
import { addPicture, hang, type Hung } from './works.ts'

/** The doors open when so many works hang, and those that somebody has bought. */
const enough = 60
/** Among them these of the newest. */
const newest = 24
const lanes = 3
const hour = 3_600_000

export interface Filling {
  readonly deps: Deps
  readonly drawer: Drawer
  readonly artists: readonly DemoArtist[]
  /** Newest first. */
  readonly works: readonly DemoWork[]
  readonly categories: readonly DemoCategory[]
  /** Only people and works: no buyers, no orders, no galleries. */
  readonly small: boolean
}

export interface Login {
  readonly who: string
  readonly login: string
}

const rest = 'demo.rest'

/** True when a demo shop is open whose last works do not hang yet: it was cut short. */
export async function isHalfHung(db: Db): Promise<boolean> {
  return (await readJobState(db, rest)) === 'hanging'
}

/** Fills an empty shop until there is enough to see: people, the newest works, and all that was ever bought. */
export async function openShop(filling: Filling, onLogins: (logins: readonly Login[]) => Promise<void>): Promise<void> {
  const { deps, artists, small } = filling
  const now = deps.clock.now()
  say({ progress: 'inviting the artists' })
  const { studios, buyers } = await invite(filling, new Date(now.getTime() - 360 * 24 * hour))
  const categories = await plantCategories(deps, filling.categories)
  const guests = small ? [] : demoBuyers.slice(0, 2)
  await onLogins([
    ...guests.map((buyer) => ({ who: `buyer, ${buyer.name}`, login: buyer.username ?? buyer.email })),
    ...artists.slice(0, 3).map((artist) => ({ who: `artist, ${artist.name}`, login: artist.username })),
    { who: 'admin', login: demoAdmin.username },
  ])
  const hung = await hangAll(filling, { studios, categories, now }, byTheDoor(filling), (done, all) =>
    say({ progress: `hanging work ${done} of ${all}` }),
  )
  const works = new Map(hung.map((each) => [each.work.key, each]))
  if (!small) await tellStories({ deps, buyers, artists: studios, works })
  await writeJobState(deps.db, rest, small ? 'done' : 'hanging', now)
}

/** Hangs what is still missing, in a shop that is open: the other works, the portraits, the rest of the galleries. */
export async function hangTheRest(filling: Filling): Promise<void> {
  const { deps, artists, works } = filling
  const now = deps.clock.now()
  const studios = await findStudios(
    deps.db,
    artists.map((artist) => artist.username),
  )
  const before = await findHung(deps.db)
  const missing = works.filter((work) => !before.has(work.key))
  await hangAll(filling, { studios, categories: await findCategoryIds(deps.db), now }, missing)
  await inLanes(lanes, artists, (artist) => portrait(filling, artist, studios))
  await hangGalleries(filling, studios, await findHung(deps.db))
  await writeJobState(deps.db, rest, 'done', now)
}

interface Place {
  readonly studios: ReadonlyMap<string, Person>
  readonly categories: ReadonlyMap<string, CategoryId>
  readonly now: Date
}

async function hangAll(
  filling: Filling,
  { studios, categories, now }: Place,
  works: readonly DemoWork[],
  onDone?: (done: number, all: number) => void,
): Promise<Hung[]> {
  const ages = new Map(filling.works.map((work, index) => [work, new Date(now.getTime() - (index + 1) * 15 * hour)]))
  const put = async (work: DemoWork) => {
    const artist = studios.get(work.artist)
    if (!artist) throw new Error(`Nobody is called ${work.artist}`)
    return hang({ ...filling, categories }, artist, work, ages.get(work) ?? now)
  }
  return inLanes(lanes, works, put, onDone)
}

async function invite({ deps, artists, small }: Filling, at: Date) {
  const studios = new Map<string, Person>()
  for (const artist of artists) studios.set(artist.username, await openStudio(deps, artist, at))
  const admin = await admit(deps, { ...demoAdmin, role: 'buyer' }, at)
  await grantAdmin(deps.db, admin.id, at)
  const buyers: [string, (typeof demoBuyers)[number] & { person: Person | null }][] = []
  for (const buyer of small ? [] : demoBuyers) {
    const { username } = buyer
    const person = username === null ? null : await admit(deps, { ...buyer, username, role: 'buyer' }, at)
    buyers.push([buyer.key, { ...buyer, person }])
  }
  await confirmAddresses(deps.db, at)
  return { studios, buyers: new Map(buyers) }
}

/** The works to hang before the doors open: the newest, and those that orders speak of. */
function byTheDoor({ works, small }: Filling): DemoWork[] {
  if (small) return [...works]
  const spoken = new Set([
    ...demoOrders.flatMap((order) => order.lines.map((line) => line.work)),
    ...demoHolds.map((hold) => hold.work),
  ])
  const others = works.filter((work) => !spoken.has(work.key))
  const early = new Set([...works.slice(0, newest), ...others.slice(0, Math.max(0, enough - spoken.size))])
  return works.filter((work) => early.has(work) || spoken.has(work.key))
}

async function tellStories(cast: Cast): Promise<void> {
  if (!cast.deps.stripe.sandboxUrl) return
  for (const [index, order] of demoOrders.entries()) {
    say({ progress: `telling order ${index + 1} of ${demoOrders.length}` })
    await tellOrder(cast, order)
  }
  for (const hold of demoHolds) await tellHold(cast, hold)
}

/** By rounds: the second picture of every work is there before the third of any. What hangs already is left alone. */
async function hangGalleries(
  { deps, drawer, works }: Filling,
  studios: ReadonlyMap<string, Person>,
  hung: ReadonlyMap<string, HungWork>,
): Promise<void> {
  const pictures = works.flatMap((work) => {
    const { artworkId, pictures: have } = hung.get(work.key) ?? {}
    const artist = studios.get(work.artist)
    if (!artworkId || have === undefined || !artist) return []
    return work.pictures.map((_, index) => ({ work, artist, artworkId, index })).slice(have)
  })
  for (const round of Map.groupBy(pictures, (each) => each.index).values())
    await inLanes(lanes, round, (each) => addPicture({ deps, drawer }, each, each.index))
}

async function portrait(
  { deps, drawer }: Filling,
  artist: DemoArtist,
  studios: ReadonlyMap<string, Person>,
): Promise<void> {
  const person = studios.get(artist.username)
  const cover = artist.works.find((work) => work.title === artist.photoOf)?.pictures[0]
  if (!person || !cover || (await hasPhoto(deps.db, person.id))) return
  const view = { kind: 'detail', x: 0.5, y: 0.5, zoom: 2.5 } as const
  await handIn(deps, drawer, person, { purpose: 'avatar' }, { ...cover.spec, view })
}

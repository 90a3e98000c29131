import type { Deps } from '#context.ts'
import type { Drawer } from '../drawer.ts'
import { demoHolds, demoOrders } from '../orders.ts'
import { demoAdmin, demoBuyers } from '../people.ts'
import type { DemoArtist, DemoCategory, DemoWork } from '../types.ts'
import { confirmAddresses, grantAdmin } from './fill.queries.ts'
import { plantCategories } from './categories.ts'
import { inLanes } from './lanes.ts'
import { tellHold, tellOrder, type Cast } from './orders.ts'
import { admit, openStudio } from './people.ts'
import { handIn } from './pictures.ts'
import { say, type Person } from './shopkeeper.ts'
import { addPicture, hang, type Hanging, type Hung } from './works.ts'

/** The doors open when so many works hang, and those that somebody has bought. */
const enough = 60
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

/** Fills an empty shop, says `opened` when there is enough to see, and goes on until everything hangs. */
export async function fillShop(filling: Filling, onLogins: (logins: readonly Login[]) => Promise<void>): Promise<void> {
  const { deps, artists, small } = filling
  const now = deps.clock.now()
  say({ progress: 'inviting the artists' })
  const { studios, buyers } = await invite(filling, new Date(now.getTime() - 360 * 24 * hour))
  const hanging: Hanging = { ...filling, categories: await plantCategories(deps, filling.categories) }
  await onLogins([
    ...(small
      ? []
      : demoBuyers.slice(0, 2).map((buyer) => ({ who: `buyer, ${buyer.name}`, login: buyer.username ?? buyer.email }))),
    ...artists.slice(0, 3).map((artist) => ({ who: `artist, ${artist.name}`, login: artist.username })),
    { who: 'admin', login: demoAdmin.username },
  ])

  const ages = new Map(filling.works.map((work, index) => [work, new Date(now.getTime() - (index + 1) * 15 * hour)]))
  const put = async (work: DemoWork): Promise<Hung> => {
    const artist = studios.get(work.artist)
    if (!artist) throw new Error(`Nobody is called ${work.artist}`)
    return hang(hanging, artist, work, ages.get(work) ?? now)
  }
  const [early, rest] = byTheDoor(filling)
  const progress = (done: number, all: number) => say({ progress: `hanging work ${done} of ${all}` })
  const first = await inLanes(lanes, early, put, progress)
  if (!small)
    await tellStories({ deps, buyers, artists: studios, works: new Map(first.map((hung) => [hung.work.key, hung])) })
  say({ opened: true })
  if (small) return

  const later = await inLanes(lanes, rest, put)
  await inLanes(lanes, artists, (artist) => portrait(hanging, artist, studios))
  await hangGalleries(hanging, [...first, ...later])
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
function byTheDoor({ works, small }: Filling): [DemoWork[], DemoWork[]] {
  const spoken = new Set([
    ...demoOrders.flatMap((order) => order.lines.map((line) => line.work)),
    ...demoHolds.map((hold) => hold.work),
  ])
  const wanted = small ? works : works.filter((work) => spoken.has(work.key))
  const early = new Set(wanted)
  for (const work of works) if (early.size < enough || works.indexOf(work) < 24) early.add(work)
  return [works.filter((work) => early.has(work)), works.filter((work) => !early.has(work))]
}

async function tellStories(cast: Cast): Promise<void> {
  if (!cast.deps.stripe.sandboxUrl) return
  for (const [index, order] of demoOrders.entries()) {
    say({ progress: `telling order ${index + 1} of ${demoOrders.length}` })
    await tellOrder(cast, order)
  }
  for (const hold of demoHolds) await tellHold(cast, hold)
}

/** By rounds: the second picture of every work is there before the third of any. */
async function hangGalleries(hanging: Hanging, hung: readonly Hung[]): Promise<void> {
  const pictures = hung.flatMap((each) =>
    each.work.pictures.slice(1).map((_, index) => ({ hung: each, index: index + 1 })),
  )
  for (const round of Map.groupBy(pictures, (each) => each.index).values())
    await inLanes(lanes, round, (each) => addPicture(hanging, each.hung, each.index))
}

async function portrait(
  { deps, drawer }: Hanging,
  artist: DemoArtist,
  studios: ReadonlyMap<string, Person>,
): Promise<void> {
  const person = studios.get(artist.username)
  const cover = artist.works.find((work) => work.title === artist.photoOf)?.pictures[0]
  if (!person || !cover) return
  const view = { kind: 'detail', x: 0.5, y: 0.5, zoom: 2.5 } as const
  await handIn(deps, drawer, person, { purpose: 'avatar' }, { ...cover.spec, view })
}

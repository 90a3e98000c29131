import type { Deps } from '#context.ts'
import type { Drawer } from '../drawer.ts'
import type { DemoArtist, DemoCategory, DemoWork } from '../types.ts'
import { confirmAddresses, grantAdmin } from './accounts.queries.ts'
import { buyers } from './buyers.ts'
import { plantCategories } from './categories.ts'
import { inLanes } from './lanes.ts'
import { tell } from './orders.ts'
import { admit, openStudio } from './people.ts'
import { handIn } from './pictures.ts'
import { say, type Person } from './shopkeeper.ts'
import { stories, type OrderStory } from './stories.ts'
import { addPicture, hang, type Hanging, type Hung } from './works.ts'

/** The doors open when so many works hang. */
const enough = 60
const lanes = 3
const hour = 3_600_000

export interface Filling {
  readonly deps: Deps
  readonly drawer: Drawer
  readonly artists: readonly DemoArtist[]
  readonly categories: readonly DemoCategory[]
  /** Only people and works: no galleries, no orders. */
  readonly small: boolean
}

export interface Login {
  readonly who: string
  readonly login: string
}

/** Fills an empty shop, says `opened` when there is enough to see, and answers who may sign in. */
export async function fillShop(
  { deps, drawer, artists, categories, small }: Filling,
  onLogins: (logins: readonly Login[]) => Promise<void>,
): Promise<void> {
  const now = deps.clock.now()
  say({ progress: 'inviting the artists' })
  const hanging: Hanging = { deps, drawer, categories: await plantCategories(deps, categories) }
  const yearAgo = new Date(now.getTime() - 360 * 24 * hour)
  const studios = new Map<string, Person>()
  for (const artist of artists) studios.set(artist.username, await openStudio(deps, artist, yearAgo))
  const admin = await admit(
    deps,
    { username: 'vera', email: 'vera@example.org', firstName: 'Vera', role: 'buyer' },
    yearAgo,
  )
  await grantAdmin(deps.db, admin.id, yearAgo)
  const people = []
  for (const buyer of small ? [] : buyers)
    people.push({ ...buyer, person: await admit(deps, { ...buyer, role: 'buyer' }, yearAgo) })
  await confirmAddresses(deps.db, yearAgo)
  await onLogins([
    ...(small ? [] : [{ who: 'buyer', login: 'nele' }]),
    ...artists.slice(0, 3).map((artist) => ({ who: `artist, ${artist.name}`, login: artist.username })),
    { who: 'admin', login: 'vera' },
  ])

  const queue = takingTurns(artists)
  const put = async (work: DemoWork, place: number): Promise<Hung> => {
    const artist = studios.get(work.artist)
    if (!artist) throw new Error(`Nobody is called ${work.artist}`)
    return hang(hanging, artist, work, new Date(now.getTime() - place * 13 * hour))
  }
  const first = await inLanes(lanes, queue.slice(0, enough), put, (done, all) =>
    say({ progress: `hanging work ${done} of ${all}` }),
  )
  if (!small) await tellStories(deps, people, first)
  say({ opened: true })
  if (small) return

  const rest = await inLanes(lanes, queue.slice(enough), (work, index) => put(work, enough + index))
  await inLanes(lanes, artists, (artist) => portrait(hanging, artist, studios))
  const galleries = [...first, ...rest].flatMap((hung) =>
    hung.work.pictures.slice(1).map((_, index) => ({ hung, index: index + 1 })),
  )
  // By rounds, so that the second picture of every work is there before the third of any; a work's own keep their order.
  for (const round of Map.groupBy(galleries, (each) => each.index).values())
    await inLanes(lanes, round, ({ hung, index }) => addPicture(hanging, hung, index))
}

/** One work of each artist after the other, so that every hand is seen from the start. */
function takingTurns(artists: readonly DemoArtist[]): DemoWork[] {
  const longest = Math.max(...artists.map((artist) => artist.works.length))
  return Array.from({ length: longest }, (_, turn) => artists.flatMap((artist) => artist.works[turn] ?? [])).flat()
}

type Buyer = (typeof buyers)[number] & { readonly person: Person }

async function tellStories(deps: Deps, people: readonly Buyer[], hung: readonly Hung[]): Promise<void> {
  if (!deps.stripe.sandboxUrl) return
  say({ progress: 'telling what was bought' })
  const free = hung.filter(({ work }) => work.state === 'published' && work.editions.length === 1)
  for (const story of stories) {
    const buyer = people.find((each) => each.username === story.buyer)
    if (buyer) await tell(deps, story, buyer, choose(free, story))
  }
}

/** Takes works off the list for an order: of two artists where it is of two works. Every second one is a recent work. */
function choose(free: Hung[], story: OrderStory): Hung[] {
  const [one] = free.splice(Math.floor(free.length / 3), 1)
  if (!one || story.works === 1) return one ? [one] : []
  const other = free.findIndex(({ work }) => work.artist !== one.work.artist)
  return [one, ...free.splice(other, 1)]
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

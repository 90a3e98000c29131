import { setTimeout as sleep } from 'node:timers/promises'
import { isArtiqoError } from '@artiqo/client'
import { GaveUp, ignoreRefusal, type Person } from './front.ts'
import type { World } from './world.ts'

/** Accepts, ships and delivers what was bought, and changes prices meanwhile, until the time is over. */
export async function runStudio(world: World, artist: Person, isOver: () => boolean): Promise<void> {
  const dice = world.dice.fork(artist.account?.username ?? 'artist')
  while (!isOver()) {
    try {
      if (dice.chance(0.5)) await changePrice(world, artist)
      else await moveOrders(artist)
    } catch (error) {
      if (!(error instanceof GaveUp) && !isArtiqoError(error)) throw error
    }
    await sleep(dice.between(200, 900))
  }

  async function changePrice(world: World, artist: Person): Promise<void> {
    const own = world.shelf.works.filter((work) => work.artist === artist.id)
    if (own.length === 0) return
    const { artworkId } = dice.pick(own)
    const work = await artist.persist(() => artist.call.studio.artworks.get.query({ artworkId }))
    const editions = work.editions.map(({ id, kind, name, price, size }) => ({
      id,
      kind,
      name,
      price: { ...price, amount: dice.between(20, 400) * 100 },
      ...(size !== null && { size }),
    }))
    const { version } = work
    // What somebody holds keeps its price until they have paid or left.
    await artist
      .persist(() => artist.call.studio.artworks.update.mutate({ artworkId, editions, version }))
      .catch(ignoreRefusal)
  }

  async function moveOrders(artist: Person): Promise<void> {
    const { items } = await artist.persist(() => artist.call.studio.orders.list.query({ limit: 20 }))
    for (const { id, next } of items) {
      if (!next || dice.chance(0.6)) continue
      const parcel = next === 'shipped' ? { carrier: 'bpost', trackingNumber: `3232${dice.between(0, 1e6)}` } : {}
      await artist
        .persist(() => artist.call.studio.orders.advance.mutate({ artistOrderId: id, to: next, ...parcel }))
        .catch(ignoreRefusal)
    }
  }
}

import type { Deps } from '#context.ts'
import { Visitor } from '#trpc/visitor.ts'
import type { DemoArtist, DemoDelivery } from '../types.ts'
import { demoPassword } from '../people.ts'
import { shopAt, visit, type Person } from './shopkeeper.ts'

interface Newcomer {
  readonly username: string
  readonly email: string
  readonly firstName: string
  readonly role: 'buyer' | 'artist'
}

/** Registers somebody as the shop does. */
export async function admit(deps: Deps, { username, email, firstName, role }: Newcomer, at: Date): Promise<Person> {
  const door = new Visitor(shopAt(deps, at), null, `demo:${username}`)
  const { user } = await door.call.identity.register({
    username,
    email,
    firstName,
    role,
    password: demoPassword,
    transport: 'token',
  })
  return { id: user.id, roles: user.roles }
}

/** Opens an artist's studio: name, words, place, and what sending a work costs. */
export async function openStudio(deps: Deps, artist: DemoArtist, at: Date): Promise<Person> {
  const person = await admit(deps, { ...artist, role: 'artist' }, at)
  const { call } = visit(deps, person, at)
  await call.identity.updateProfile({
    displayName: artist.name,
    place: artist.place,
    bio: `${artist.lead}\n\n${artist.story}`,
  })
  await call.studio.delivery.update(toDelivery(artist.delivery))
  return person
}

function toDelivery({ homeCountry, home, eu, world, collect, collectPlace }: DemoDelivery) {
  const rate = (amount: number | null) => (amount === null ? null : { amount, currency: 'EUR' as const })
  return { homeCountry, home: rate(home), eu: rate(eu), world: rate(world), collect, collectPlace }
}

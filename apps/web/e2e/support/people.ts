import type { Role } from '@artiqo/contracts/identity'
import type { UserId } from '@artiqo/domain/ids'
import { anyone, apiWith, type Api } from './api.ts'
import { shopTime } from './clock.ts'
import { unique } from './unique.ts'

export const password = 'quiet white wall'

export interface Person {
  readonly id: UserId
  readonly username: string
  readonly email: string
  /** As the shop shows it; nobody else is called so. */
  readonly name: string
  readonly password: string
  readonly api: Api
  readonly token: () => Promise<string>
}

/** `name` is how the shop shows them, where it need not be nobody else's. */
export const newBuyer = (name?: string) => register('Nele', 'buyer', name)

/** An artist in Ghent who sends to Belgium for €12 and to the EU for €25, and lets people collect. */
export async function newArtist(known?: string): Promise<Person> {
  const artist = await register('Ines', 'artist', known)
  await artist.api.studio.delivery.update.mutate({
    homeCountry: 'BE',
    home: { amount: 1200, currency: 'EUR' },
    eu: { amount: 2500, currency: 'EUR' },
    world: null,
    collect: true,
    collectPlace: 'Ghent',
  })
  return artist
}

/** Somebody who is in the demo shop from the beginning; all of them have the same password. */
export async function demoPerson(username: string): Promise<Person> {
  const token = sessionOf(username)
  const api = apiWith(token)
  const { id, email, displayName } = await api.identity.me.query()
  return { id, username, email, name: displayName, password, api, token }
}

async function register(firstName: string, role: Exclude<Role, 'admin'>, known?: string): Promise<Person> {
  const tail = unique()
  const username = `${firstName.toLowerCase()}-${tail}`
  const email = `${username}@example.org`
  const { user } = await anyone.identity.register.mutate({
    username,
    email,
    password,
    firstName,
    role,
    transport: 'token',
  })
  const token = sessionOf(username)
  const api = apiWith(token)
  const name = known ?? `${firstName} Aubert ${tail}`
  await api.identity.updateProfile.mutate({ displayName: name })
  return { id: user.id, username, email, name, password, api, token }
}

/** Signs in when a token is first needed, and again when it is over: tests may move the shop's clock. */
function sessionOf(login: string): () => Promise<string> {
  let token: string | null = null
  return async () => {
    if (token !== null && (await isGood(token))) return token
    const { accessToken } = await anyone.identity.login.mutate({ login, password, transport: 'token' })
    token = accessToken
    return accessToken
  }
}

async function isGood(token: string): Promise<boolean> {
  const [, claims = ''] = token.split('.')
  const { exp }: { exp: number } = JSON.parse(Buffer.from(claims, 'base64url').toString())
  return exp * 1000 > (await shopTime()).getTime() + 60_000
}

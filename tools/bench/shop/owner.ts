import { Refusal } from '../../lib/refusal.ts'

/** An artist with a real account: who changes prices while the bench runs. */
export interface Owner {
  readonly id: string
  readonly username: string
  readonly password: string
}

interface SignedIn {
  readonly user: { readonly id: string }
  readonly accessToken: string
}

/** Opens an artist's account through the shop's own door. */
export async function registerOwner(address: string): Promise<Owner> {
  const account = { username: 'bench-owner', password: `Bench ${crypto.randomUUID()}` }
  const { user }: SignedIn = await call(address, 'identity.register', {
    ...account,
    email: 'owner@example.org',
    role: 'artist',
    transport: 'token',
  })
  return { ...account, id: user.id }
}

/** A token that lasts ten minutes. */
export async function signIn(address: string, { username, password }: Owner): Promise<string> {
  const input = { login: username, password, transport: 'token' }
  const { accessToken }: SignedIn = await call(address, 'identity.login', input)
  return accessToken
}

/** Calls a procedure of the shop that writes, and answers what it says. */
export async function call<T>(address: string, procedure: string, input: unknown, token?: string): Promise<T> {
  const answer = await fetch(`${address}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input),
  })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text).result.data
  throw new Refusal(`${procedure} answered ${answer.status}: ${text.slice(0, 400)}`)
}

import type { SignedIn } from '@artiqo/contracts/identity'
import { readAccessToken } from '#identity/access-token.ts'
import type { TestShop } from '#testing/shop.ts'
import { Visitor } from '#trpc/visitor.ts'

export const password = 'quiet harbour at noon'
let count = 0

/** A name that nobody in this process has yet. */
export function freshName(stem = 'wren'): string {
  count += 1
  return `${stem}${process.pid}x${count}`
}

interface Account {
  readonly username: string
  readonly email: string
  readonly visitor: Visitor
  readonly signedIn: SignedIn
}

/** Registers somebody as the form does. */
export async function registered(
  shop: TestShop,
  input: { role?: 'buyer' | 'artist'; transport?: 'cookie' | 'token'; firstName?: string; username?: string } = {},
): Promise<Account> {
  const username = input.username ?? freshName()
  const email = `${username}@example.org`
  const visitor = new Visitor(shop.deps)
  const signedIn = await visitor.call.identity.register({ ...input, username, email, password })
  return { username, email, signedIn, visitor }
}

/** The same browser, calling with an access token. */
export async function withToken(shop: TestShop, visitor: Visitor, accessToken: string): Promise<Visitor> {
  const actor = await readAccessToken(shop.deps, accessToken)
  if (!actor) throw new Error('This access token is over or not ours')
  const same = new Visitor(shop.deps, actor, visitor.network)
  same.refreshCookie = visitor.refreshCookie
  same.cartToken = visitor.cartToken
  return same
}

/** The address in the newest mail to somebody, and the token at its end. */
export async function tokenMailedTo(shop: TestShop, email: string, path: 'reset' | 'verify-email'): Promise<string> {
  await shop.work()
  const mail = shop.mails.findLast((mail) => mail.to === email && mail.text.includes(`/${path}/`))
  const token = new RegExp(`/${path}/([\\w-]+)`).exec(mail?.text ?? '')?.[1]
  if (!token) throw new Error(`No mail with a ${path} link went to ${email}`)
  return token
}

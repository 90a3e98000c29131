import { randomBytes } from 'node:crypto'
import { atMost, QueueFull } from './at-most.ts'
import { tooMany } from './throttle.ts'

/** OWASP's minimum for argon2id: about 30 ms and 19 MiB for each. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
/** A native library that only signing in needs. */
export const loadArgon2 = () => import('argon2')
/** More at once would only slow each other down; more in line than this would wait longer than people do. */
const inTurn = atMost(4, 100)

/** Makes the string that a password is kept as. Throws `too_many_requests` when too many wait already. */
export async function hashPassword(password: string): Promise<string> {
  const { hash, argon2id } = await loadArgon2()
  return queued(() => hash(password, { ...strength, type: argon2id }))
}

/**
 * Says whether a password is the one that was kept. Without one to compare (`null`: nobody of that name) the same work
 * is done, so that the answer takes as long. Throws `too_many_requests` when too many wait already.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const { verify } = await loadArgon2()
  // Asked for in both cases: the first call, which makes it, must not tell them apart either.
  const nobodys = await nobodysHash()
  const matches = await queued(() => verify(kept ?? nobodys, password))
  return matches && kept !== null
}

/** True when a password was kept with other parameters than are used today. */
export async function isOutdated(kept: string): Promise<boolean> {
  const { needsRehash } = await loadArgon2()
  return !kept.startsWith('$argon2id$') || needsRehash(kept, strength)
}

let nobodys: Promise<string> | null = null
function nobodysHash(): Promise<string> {
  nobodys ??= loadArgon2().then(({ hash, argon2id }) => hash(randomBytes(16), { ...strength, type: argon2id }))
  return nobodys
}

async function queued<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inTurn(work)
  } catch (error) {
    if (error instanceof QueueFull) throw tooMany(2000)
    throw error
  }
}

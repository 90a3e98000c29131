import { createHmac } from 'node:crypto'
import type { ReplayRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import type { World } from '../core/world.ts'
import { Failure } from './failure.ts'
import type { Reply } from './reply.ts'

const dayMs = 24 * 60 * 60 * 1000

/** One POST under its key: the key is one's own (per API key), the hash tells whether it is the same request. */
export interface Keyed {
  id: string
  hash: string
}

export function keyedRequest(world: World, apiKey: string, key: string, pathname: string, body: string): Keyed {
  // Keyed with the salt: a body may hold a card number, and a plain hash of one can be guessed.
  const sign = (text: string) => createHmac('sha256', world.keys.salt).update(text).digest('base64url')
  return { id: sign(`${apiKey}\n${key}`), hash: sign(`${pathname}\n${body}`) }
}

/** Keys whose first request is not answered yet. */
export class KeysInUse {
  readonly #ids = new Set<string>()

  /** Throws the 409 when the key is being used; answers what to call at the end. */
  claim(keyed: Keyed, key: string): () => void {
    if (this.#ids.has(keyed.id))
      throw new Failure(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      })
    this.#ids.add(keyed.id)
    return () => this.#ids.delete(keyed.id)
  }
}

/** The answer that the key has had. Throws the 400 when it was for another request. */
export function findReplay(world: World, keyed: Keyed, key: string): ReplayRow | undefined {
  const replay = world.tables.replays.get(keyed.id)
  if (replay === undefined || isOld(replay, world.clock.now())) return undefined
  if (replay.hash !== keyed.hash)
    throw new Failure(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    })
  return replay
}

/** Keeps what an execution answered: success, decline and breakdown, but not a refusal to execute. */
export function remember(tx: Tx, keyed: Keyed, reply: Reply): void {
  if (reply.status >= 400 && reply.status !== 402 && reply.status < 500) return
  tx.tables.replays.put({
    ...keyed,
    status: reply.status,
    body: reply.body,
    requestId: tx.origin.requestId ?? '',
    createdMs: tx.nowMs,
  })
}

/** Forgets keys after a day, as Stripe may. */
export function forgetOldReplays(tx: Tx): void {
  for (const replay of tx.tables.replays.filter((row) => isOld(row, tx.nowMs))) tx.tables.replays.remove(replay.id)
}

function isOld(replay: ReplayRow, nowMs: number): boolean {
  return nowMs - replay.createdMs > dayMs
}

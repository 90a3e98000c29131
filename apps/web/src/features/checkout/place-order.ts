import type { PlaceOrderInput, PlaceOrderResult } from '@artiqo/contracts/checkout'
import type { z } from 'zod'
import { errorDataOf } from '#api/errors.ts'
import { attemptKey, dropAttempt } from './attempt-key.ts'

export type OrderWish = Omit<z.input<typeof PlaceOrderInput>, 'idempotencyKey'>

export interface PlaceDeps {
  readonly call: (input: z.input<typeof PlaceOrderInput>) => Promise<PlaceOrderResult>
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly newKey: () => string
  readonly wait: (milliseconds: number) => Promise<void>
  /** Told before each further try, so that the page can say so. */
  readonly onRetry?: () => void
}

export type Placed = Exclude<PlaceOrderResult, { kind: 'in_progress' }>

const pauses = [1000, 2000, 4000, 8000]

/**
 * Places an order once. A lost answer is asked for again with the same key; a refusal ends the attempt, so that the
 * next press is a new one. Throws what the server refused for, or the network's error when it stays away.
 */
export async function placeOrder(deps: PlaceDeps, wish: OrderWish, cartVersion: number): Promise<Placed> {
  const { storage } = deps
  let renewed = false
  for (let tries = 0; ; tries += 1) {
    const idempotencyKey = attemptKey(storage, { ...wish, cartVersion }, deps.newKey)
    try {
      const result = await deps.call({ ...wish, idempotencyKey })
      if (result.kind !== 'in_progress') {
        if (result.kind !== 'placed') dropAttempt(storage)
        return result
      }
    } catch (error) {
      const refused = errorDataOf(error)
      if (refused?.reason === 'idempotency_key_reused' && !renewed) {
        renewed = true
        dropAttempt(storage)
        continue
      }
      const lost = refused === null || refused.httpStatus >= 500
      if (!lost && refused.reason !== 'too_many_requests') dropAttempt(storage)
      if (!lost || tries >= pauses.length) throw error
    }
    if (tries >= pauses.length) throw new StillPlacing()
    deps.onRetry?.()
    await deps.wait(pauses[tries] ?? 0)
  }
}

/** Another call with the same key has not finished; opening checkout again will show what became of it. */
export class StillPlacing extends Error {
  override readonly name = 'StillPlacing'
}

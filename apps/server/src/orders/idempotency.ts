import { setTimeout as sleep } from 'node:timers/promises'
import { retried } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'
import type { Ctx } from '#context.ts'
import { DomainError } from '#errors.ts'
import {
  claimKey,
  dropKey,
  findKey,
  purgeKeys,
  takeOverKey,
  type KeyClaim,
  type KeyName,
} from './idempotency.queries.ts'

const waitMs = 5_000
const pollMs = 40
/** After this long a busy key's holder is taken for dead. */
const abandonedMs = 60_000

export type Claim =
  | { readonly kind: 'ours'; readonly orderId: OrderId }
  | { readonly kind: 'answered'; readonly orderId: OrderId }
  | { readonly kind: 'in_progress' }

export interface KeyedCall extends KeyClaim {
  /** An emptied cart is what is left of one that was bought: it does not speak against a replay. */
  readonly cartEmpty: boolean
}

/**
 * Claims an idempotency key. The first call gets `ours` and the id of the order to make; identical ones wait up to
 * five seconds until that can be paid, and are then told that it is in progress. The same key for something else is
 * refused (422).
 */
export async function claim(ctx: Pick<Ctx, 'db' | 'clock'>, call: KeyedCall): Promise<Claim> {
  const started = performance.now()
  for (;;) {
    const now = ctx.clock.now()
    if (await retried(() => claimKey(ctx.db, call, now))) return { kind: 'ours', orderId: call.orderId }
    const row = await findKey(ctx.db, call)
    if (!row) continue
    const same = row.operation === call.operation && row.input_hash === call.inputHash
    if (!same || (row.cart_hash !== call.cartHash && !call.cartEmpty))
      throw new DomainError(
        'idempotency_key_reused',
        'This Idempotency-Key was used for another order. Take a new one.',
      )
    const answered = { kind: 'answered', orderId: row.order_id } as const
    const abandoned = now.getTime() - row.locked_at.getTime() > abandonedMs
    const placed = row.order_state !== null
    if (placed && (abandoned || row.has_intent || row.order_state !== 'awaiting_payment')) return answered
    if (!placed && abandoned && (await takeOverKey(ctx.db, call, row.locked_at, now)))
      return { kind: 'ours', orderId: row.order_id }
    if (performance.now() - started > waitMs) return placed ? answered : { kind: 'in_progress' }
    await sleep(pollMs)
  }
}

/** Gives the key back after a refusal or a defect, so that the next try runs afresh. */
export async function giveBack(ctx: Pick<Ctx, 'db'>, name: KeyName): Promise<void> {
  await dropKey(ctx.db, name)
}

const keptMs = 7 * 24 * 3_600_000

/** Forgets keys older than a week. */
export async function purgeOldKeys(ctx: Pick<Ctx, 'db' | 'clock'>): Promise<void> {
  await purgeKeys(ctx.db, new Date(ctx.clock.now().getTime() - keptMs))
}

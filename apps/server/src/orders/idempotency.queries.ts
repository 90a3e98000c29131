import type { Db } from '@artiqo/db/connect'
import type { IdempotencyKeysTable } from '@artiqo/db/schema/operations'
import { assertTransaction } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'
import type { Selectable } from 'kysely'

export type KeyRow = Selectable<IdempotencyKeysTable>
export interface KeyName {
  readonly actor: string
  readonly key: string
}

/** Claims a key; true for the one call that has it now. Commits on its own, before the work. */
export async function claimKey(
  db: Db,
  claim: KeyName & { operation: string; inputHash: string; cartHash: string; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_keys')
    .ignore()
    .values({
      actor: claim.actor,
      key: claim.key,
      operation: claim.operation,
      input_hash: claim.inputHash,
      cart_hash: claim.cartHash,
      state: 'busy',
      order_id: null,
      locked_at: claim.now,
      created_at: claim.now,
    })
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function findKey(db: Db, { actor, key }: KeyName): Promise<KeyRow | null> {
  const row = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('actor', '=', actor)
    .where('key', '=', key)
    .executeTakeFirst()
  return row ?? null
}

/** Takes over a key whose holder is gone; true for the one call that did. */
export async function takeOverKey(db: Db, { actor, key }: KeyName, lockedAt: Date, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('idempotency_keys')
    .set({ locked_at: now })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where('state', '=', 'busy')
    .where('locked_at', '=', lockedAt)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes under the key which order it made, in the same commit as the order. */
export async function bindKey(tx: Db, { actor, key }: KeyName, orderId: OrderId): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('idempotency_keys')
    .set({ order_id: orderId })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

export async function finishKey(db: Db, { actor, key }: KeyName): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ state: 'done' })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

/** Gives a key back: nothing was made under it. */
export async function dropKey(db: Db, { actor, key }: KeyName): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where('order_id', 'is', null)
    .execute()
}

export async function purgeKeys(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', before).limit(1000).execute()
}

import type { Db } from '@artiqo/db/connect'
import { insertRows } from '@artiqo/db/insert-rows'
import { assertTransaction } from '@artiqo/db/transaction'
import type { OrderId } from '@artiqo/domain/ids'

export interface KeyName {
  readonly actor: string
  readonly key: string
}

export interface KeyClaim extends KeyName {
  readonly operation: string
  readonly inputHash: string
  readonly cartHash: string
  readonly orderId: OrderId
}

/** Claims a key; true for the one call that has it now. Commits on its own, before the work. */
export async function claimKey(db: Db, claim: KeyClaim, now: Date): Promise<boolean> {
  const row = {
    actor: claim.actor,
    key: claim.key,
    operation: claim.operation,
    input_hash: claim.inputHash,
    cart_hash: claim.cartHash,
    order_id: claim.orderId,
    locked_at: now,
    created_at: now,
  }
  const { written } = await insertRows(db, 'idempotency_keys', [row], { ignore: true })
  return written === 1
}

/** A key with its order as far as there is one, and whether that has an intent. */
export async function findKey(db: Db, { actor, key }: KeyName) {
  const row = await db
    .selectFrom('idempotency_keys')
    .leftJoin('orders', 'orders.id', 'idempotency_keys.order_id')
    .select([
      'idempotency_keys.operation',
      'idempotency_keys.input_hash',
      'idempotency_keys.cart_hash',
      'idempotency_keys.order_id',
      'idempotency_keys.locked_at',
      'orders.state as order_state',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('payments')
            .select('payments.id')
            .whereRef('payments.order_id', '=', 'idempotency_keys.order_id')
            .where('payments.intent_id', 'is not', null),
        )
        .as('has_intent'),
    )
    .where('idempotency_keys.actor', '=', actor)
    .where('idempotency_keys.key', '=', key)
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
    .where('locked_at', '=', lockedAt)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes under the key that it found an order which was there already. */
export async function bindKey(tx: Db, { actor, key }: KeyName, orderId: OrderId): Promise<void> {
  assertTransaction(tx)
  await tx
    .updateTable('idempotency_keys')
    .set({ order_id: orderId })
    .where('actor', '=', actor)
    .where('key', '=', key)
    .execute()
}

/** Gives a key back, unless something was made under it. */
export async function dropKey(db: Db, { actor, key }: KeyName): Promise<void> {
  await db
    .deleteFrom('idempotency_keys')
    .where('actor', '=', actor)
    .where('key', '=', key)
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('orders').select('orders.id').whereRef('orders.id', '=', 'idempotency_keys.order_id')),
      ),
    )
    .execute()
}

export async function purgeKeys(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('idempotency_keys').where('created_at', '<', before).limit(1000).execute()
}

import type { Db } from '@artiqo/db/connect'
import type { CartId } from '@artiqo/domain/ids'
import { changed } from '#kept/changed.ts'
import { listHoldsOfCart, moveCheckouts } from './holds.queries.ts'

/** Live holds move along when a guest's cart joins an account's. */
export async function moveCartHolds(tx: Db, from: CartId, to: CartId): Promise<void> {
  await moveCheckouts(tx, from, to)
  const holds = await listHoldsOfCart(tx, to)
  changed(
    tx,
    holds.map((hold) => hold.edition_id),
  )
}

import { sql, type Kysely } from 'kysely'

/**
 * An idempotency key names the order that it makes from the moment in which it is claimed: whether the order is there
 * says whether the key is done. Keys of before that made none are given back.
 */
export const keysNameOrders = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw('delete from idempotency_keys where order_id is null').execute(db)
    await sql
      .raw(
        `alter table idempotency_keys
         drop column state,
         modify order_id char(30) character set ascii collate ascii_bin not null`,
      )
      .execute(db)
  },
}

import type { Db } from '@artiqo/db/connect'

/** True while some picture is shown from the files of this hash. */
export async function isHashShown(db: Db, hash: string): Promise<boolean> {
  const row = await db.selectFrom('images').select('id').where('hash', '=', hash).limit(1).executeTakeFirst()
  return row !== undefined
}

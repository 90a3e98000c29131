import type { Db } from '@artiqo/db/connect'

export async function findJobState(db: Db, name: string): Promise<string | null> {
  const row = await db.selectFrom('job_state').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

export async function putJobState(db: Db, name: string, value: string, now: Date): Promise<void> {
  await db
    .insertInto('job_state')
    .values({ name, value, updated_at: now })
    .onDuplicateKeyUpdate({ value, updated_at: now })
    .execute()
}

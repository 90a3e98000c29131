import { join } from 'node:path'
import type { Db } from '@artiqo/db/connect'
import { systemClock } from '#clock.ts'
import { createInboxStore } from '#notifications/inbox-store.ts'

/** The kinds of the mails that lie in the inbox of a home for this address, as often as they were sent. */
export async function mailKinds(db: Db, home: string, address: string): Promise<string[]> {
  const messages = await createInboxStore(join(home, 'mail'), systemClock).list()
  const ids = messages
    .filter((message) => message.to.includes(address))
    .map((message) => Number(/<outbox-(\d+)/.exec(message.messageId ?? '')?.[1]))
  const rows = await db.selectFrom('outbox').select(['id', 'payload']).where('topic', '=', 'mail').execute()
  const kinds = new Map(rows.map(({ id, payload }) => [Number(id), String(JSON.parse(payload).kind)]))
  return ids.map((id) => kinds.get(id) ?? 'unknown').toSorted()
}

/** What waits to be done after a commit, and of Stripe's events. */
export async function countUnfinished(db: Db): Promise<number> {
  const open = (table: 'outbox' | 'stripe_events') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('done_at', 'is', null)
      .executeTakeFirstOrThrow()
  return Number((await open('outbox')).count) + Number((await open('stripe_events')).count)
}

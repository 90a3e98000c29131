import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, type RowDataPacket, createConnection } from 'mysql2/promise'
import { isArtiqoError } from '@artiqo/client'
import { GaveUp, type Person } from './front.ts'
import type { House } from './house.ts'
import type { World } from './world.ts'

const minute = 60_000
/** How long the shop may take to come to rest once nobody disturbs it, in real milliseconds. */
const patienceMs = 120_000

/** Faults off, everything started anew, every clock past everything that ends by itself; then waits for rest. */
export async function comeToRest(house: House, world: World, admin: Person): Promise<void> {
  await house.stripe.calm()
  await house.time.advance(2 * minute)
  for (const mortal of house.mortals) {
    mortal.arm(null)
    await mortal.kill()
  }
  await until(() => house.mortals.every((mortal) => mortal.up))
  await hearEveryAnswer(world)
  const connection = await createConnection(house.databaseUrl)
  try {
    await house.time.advance(3 * 60 * minute)
    await rest(house, connection)
    await decideReviews(admin)
    await rest(house, connection)
  } finally {
    await connection.end()
  }
}

/** Those who never heard what became of their order ask again, under the same key. */
async function hearEveryAnswer({ unanswered, known, spoiltKeys, time }: World): Promise<void> {
  for (const { person, input } of unanswered) {
    for (let tries = 0; tries < 3; tries += 1) {
      try {
        const answer = await person.persist(() => person.call.orders.place.mutate(input), 20_000)
        if (answer.kind === 'in_progress') {
          await time.advance(minute)
          continue
        }
        if (answer.kind === 'placed' && !known.has(answer.orderId))
          known.set(answer.orderId, { order: answer, toldPaid: false, toldCancelled: false, cartLeftAlone: false })
        break
      } catch (error) {
        if (isArtiqoError(error)) {
          spoiltKeys.add(input.idempotencyKey ?? '')
          break
        }
        if (!(error instanceof GaveUp)) throw error
      }
    }
  }
}

/** Waits until nothing waits; moves the clock on where work waits for its next try. */
async function rest(house: House, connection: Connection): Promise<void> {
  const giveUpAt = performance.now() + patienceMs
  let before = Number.NaN
  let since = performance.now()
  for (;;) {
    const open = await countOpen(connection)
    if (open === 0 || performance.now() > giveUpAt) return
    if (open !== before) {
      before = open
      since = performance.now()
    } else if (performance.now() - since > 2500) {
      await house.time.advance(20 * minute)
      since = performance.now()
    }
    await sleep(200)
  }
}

const waiting = [
  `select count(*) n from orders where state = 'awaiting_payment'`,
  `select count(*) n from outbox where done_at is null and dead_at is null`,
  `select count(*) n from stripe_events where done_at is null and dead_at is null`,
  `select count(*) n from refunds where state = 'pending'`,
  `select count(*) n from checkouts where state = 'open'`,
]

async function countOpen(connection: Connection): Promise<number> {
  const [rows] = await connection.query<(RowDataPacket & { n: number })[]>(waiting.join(' union all '))
  return rows.reduce((sum, { n }) => sum + Number(n), 0)
}

/** An admin looks at the payments that differ from their orders, and gives the money back. */
async function decideReviews(admin: Person): Promise<void> {
  for (;;) {
    const { items } = await admin.persist(() =>
      admin.call.admin.orders.list.query({ state: 'needs_review', limit: 60 }),
    )
    if (items.length === 0) return
    for (const { id } of items)
      await admin.persist(() => admin.call.admin.orders.advance.mutate({ orderId: id, to: 'cancelled' }))
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await sleep(50)
}

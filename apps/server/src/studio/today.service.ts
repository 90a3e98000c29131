import type { Today } from '@artiqo/contracts/studio'
import { lastWeeks, startOfMonth } from '@artiqo/domain/calendar'
import { money } from '@artiqo/domain/money'
import { orderNumber } from '@artiqo/domain/order'
import type { SignedInCtx } from '#context.ts'
import { countOwnWorks, countSold, findLatestParts, findPartTotals, findTitles, findWeeks } from './today.queries.ts'

const shown = { weeks: 12, latest: 5 }

/** What waits for the artist today, and how sales go: paid parts of orders, the fee taken off, in UTC. */
export async function getToday({ db, clock, actor }: Pick<SignedInCtx, 'db' | 'clock' | 'actor'>): Promise<Today> {
  const artistId = actor.userId
  const now = clock.now()
  const mondays = lastWeeks(now, shown.weeks)
  const [works, totals, sold, byWeek, latest] = await Promise.all([
    countOwnWorks(db, artistId),
    findPartTotals(db, artistId, startOfMonth(now)),
    countSold(db, artistId),
    findWeeks(db, artistId, mondays[0] ?? now),
    findLatestParts(db, artistId, shown.latest),
  ])
  const titles = Map.groupBy(
    await findTitles(
      db,
      latest.map((part) => part.part_id),
    ),
    (line) => line.artist_order_id,
  )
  const inState = (state: string) => totals.find((total) => total.state === state)?.parts ?? 0
  return {
    toAccept: inState('new'),
    toShip: inState('accepted'),
    ...works,
    earnedThisMonth: money(totals.reduce((sum, total) => sum + total.earned_since, 0)),
    earnedInAll: money(totals.reduce((sum, total) => sum + total.earned, 0)),
    soldInAll: sold,
    weeks: mondays.map((monday, index) => {
      const week = byWeek.get(index)
      return { from: monday.toISOString(), sold: week?.sold ?? 0, earned: money(week?.earned ?? 0) }
    }),
    latest: latest.map((part) => ({
      id: part.part_id,
      orderNumber: orderNumber(part.placed_at, part.sequence),
      title: (titles.get(part.part_id) ?? []).map((line) => line.title).join(', '),
      state: part.state,
      paidAt: (part.paid_at ?? now).toISOString(),
    })),
  }
}

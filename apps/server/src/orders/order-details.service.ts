import type { Picture } from '@artiqo/contracts/common'
import type { Db } from '@artiqo/db/connect'
import type { ArtworkId, OrderId, OrderLineId, UserId } from '@artiqo/domain/ids'
import { loadWorkRefs } from '#catalog/work-refs.service.ts'
import { latestPayments } from '#payments/attempts.service.ts'
import type { PaymentRow, RefundRow } from '#payments/payments.queries.ts'
import { latestRefunds } from '#payments/refunds.service.ts'
import { listArtists, listCopies, listHistory, type HistoryRow } from './order-details.queries.ts'
import { listLines, type LineRow } from './order-rows.queries.ts'

/** Everything that belongs to some orders, each thing by one query, to be looked up by id. */
export interface OrderDetails {
  readonly lines: ReadonlyMap<OrderId, readonly LineRow[]>
  readonly history: ReadonlyMap<OrderId, readonly HistoryRow[]>
  readonly payments: ReadonlyMap<OrderId, PaymentRow>
  readonly refunds: ReadonlyMap<OrderId, RefundRow>
  readonly copies: ReadonlyMap<OrderLineId, readonly number[]>
  readonly artists: ReadonlyMap<UserId, { readonly username: string; readonly name: string }>
  readonly works: ReadonlyMap<ArtworkId, { readonly slug: string; readonly picture: Picture | null }>
}

export async function loadDetails(db: Db, orderIds: readonly OrderId[]): Promise<OrderDetails> {
  const lines = await listLines(db, orderIds)
  const [history, payments, refunds, copies, artists, works] = await Promise.all([
    listHistory(db, orderIds),
    latestPayments(db, orderIds),
    latestRefunds(db, orderIds),
    listCopies(
      db,
      lines.map((line) => line.id),
    ),
    listArtists(db, [...new Set(lines.map((line) => line.artist_id))]),
    loadWorkRefs(
      db,
      lines.map((line) => line.artwork_id),
    ),
  ])
  const copiesOf = Map.groupBy(copies, (copy) => copy.line)
  return {
    lines: Map.groupBy(lines, (line) => line.order_id),
    history: Map.groupBy(history, (entry) => entry.order_id),
    payments,
    refunds,
    copies: new Map([...copiesOf].map(([line, rows]) => [line, rows.map((row) => row.number)])),
    artists,
    works,
  }
}

import type Stripe from 'stripe'
import type { EventRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { missing } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { flag, list, parse, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'

const shape = { ...pagingByTime, type: text, types: list(text), delivery_success: flag }

export const eventRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/events',
    handle(tx, { params }) {
      const { type, types, delivery_success, ...cut } = parse(params, shape)
      const rows = tx.tables.events.filter(
        (event) =>
          (type === undefined || fits(type, event.type)) &&
          (types === undefined || types.some((each) => fits(each, event.type))) &&
          (delivery_success === undefined || delivery_success === isDelivered(tx, event.id)),
      )
      const found = page(rows, cut, '/v1/events')
      return { ...found, data: found.data.map((event) => showEvent(tx, event)) }
    },
  },
  {
    method: 'GET',
    path: '/v1/events/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      const event = tx.tables.events.get(path['id'] ?? '')
      if (event === undefined) throw missing('event', path['id'] ?? '')
      return showEvent(tx, event)
    },
  },
]

/** The event with the number of endpoints that still have to take it. */
export function showEvent(tx: Pick<Tx, 'tables'>, event: EventRow): Stripe.EventBase {
  const waiting = tx.tables.deliveries.group(event.id).filter((row) => row.state === 'pending')
  return { ...event, pending_webhooks: new Set(waiting.map((row) => row.endpoint)).size }
}

function isDelivered(tx: Tx, event: string): boolean {
  return tx.tables.deliveries.group(event).every((row) => row.state === 'delivered')
}

/** `charge.*` stands for all of them. */
function fits(wanted: string, type: string): boolean {
  return wanted === type || (wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1)))
}

import type { ChargeRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { missing } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { parse, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { changedFrom, emit } from '../webhooks/emit.ts'
import { mergeMetadata, metadataField } from './fields.ts'

export const chargeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/charges',
    handle(tx, { params }) {
      const { customer, payment_intent, transfer_group, ...cut } = parse(params, {
        ...pagingByTime,
        customer: text,
        payment_intent: text,
        transfer_group: text,
      })
      const rows = tx.tables.charges.filter(
        (charge) =>
          (customer === undefined || charge.customer === customer) &&
          (payment_intent === undefined || charge.payment_intent === payment_intent) &&
          (transfer_group === undefined || charge.transfer_group === transfer_group),
      )
      return page(rows, cut, '/v1/charges')
    },
  },
  {
    method: 'GET',
    path: '/v1/charges/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      return getCharge(tx, path['id'] ?? '')
    },
  },
  {
    method: 'POST',
    path: '/v1/charges/:id',
    handle(tx, { path, params }) {
      const { metadata, ...plain } = parse(params, {
        description: text,
        metadata: metadataField,
        receipt_email: text,
        transfer_group: text,
      })
      const before = getCharge(tx, path['id'] ?? '')
      const after = tx.tables.charges.put({ ...before, ...plain, metadata: mergeMetadata(before.metadata, metadata) })
      emit(tx, 'charge.updated', after, changedFrom(before, after))
      return after
    },
  },
]

/** Throws the 404. */
export function getCharge(tx: Tx, id: string): ChargeRow {
  const charge = tx.tables.charges.get(id)
  if (charge === undefined) throw missing('charge', id)
  return charge
}

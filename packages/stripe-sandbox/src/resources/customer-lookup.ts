import type { CustomerRow } from '../core/rows.ts'
import type { Tx } from '../core/tx.ts'
import { missing, missingParam } from '../http/failure.ts'

/** The customer of a path. Throws the 404 for one that never was or is deleted. */
export function activeCustomer(tx: Tx, id: string): CustomerRow {
  const customer = tx.tables.customers.get(id)
  if (customer === undefined || customer.deleted) throw missing('customer', id)
  return customer
}

/** The customer of a parameter. Throws the 400. */
export function paramCustomer(tx: Tx, id: string): CustomerRow {
  const customer = tx.tables.customers.get(id)
  if (customer === undefined || customer.deleted) throw missingParam('customer', id, 'customer')
  return customer
}

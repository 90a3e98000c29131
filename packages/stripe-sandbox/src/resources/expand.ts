import type { Tx } from '../core/tx.ts'
import { invalid } from '../http/failure.ts'
import { page } from '../http/list.ts'
import { showBalanceTransaction } from './balance-transactions.ts'
import { showIntent } from './intent-view.ts'

/** What an id stands for, by its prefix. */
const byPrefix: Record<string, (tx: Tx, id: string) => object | undefined> = {
  ch: (tx, id) => tx.tables.charges.get(id),
  cus: (tx, id) => tx.tables.customers.get(id),
  pi: (tx, id) => optional(tx.tables.intents.get(id), (row) => showIntent(tx, row)),
  pm: (tx, id) => tx.tables.paymentMethods.get(id),
  re: (tx, id) => tx.tables.refunds.get(id),
  txn: (tx, id) => optional(tx.tables.balanceTransactions.get(id), (row) => showBalanceTransaction(tx, row)),
}

/** Fields that are there only when they are asked for. */
const onDemand: Record<string, (tx: Tx, id: string) => object> = {
  'charge.refunds': (tx, id) => page(tx.tables.refunds.group(id), {}, `/v1/charges/${id}/refunds`),
}

/** Puts objects in the place of their ids. `paths` are like `latest_charge.balance_transaction` or `data.customer`. */
export function expand(tx: Tx, value: object, paths: readonly string[]): object {
  return paths.reduce<object>((result, path) => {
    const names = path.split('.')
    if (names.length > 4) throw invalid('You cannot expand more than 4 levels of a property.', { param: 'expand' })
    return expandIn(tx, result, names)
  }, value)
}

function expandIn(tx: Tx, value: object, [name = '', ...rest]: string[]): object {
  const child: unknown = Reflect.get(value, name) ?? onDemandField(tx, value, name)
  if (child === undefined) throw notExpandable(name)
  return { ...value, [name]: expandChild(tx, child, name, rest) }
}

function expandChild(tx: Tx, child: unknown, name: string, rest: string[]): unknown {
  if (child === null) return null
  if (Array.isArray(child))
    return child.map((each: unknown) => (isObject(each) && rest.length > 0 ? expandIn(tx, each, rest) : each))
  const found = typeof child === 'string' ? byPrefix[child.split('_', 1)[0] ?? '']?.(tx, child) : child
  if (!isObject(found)) throw notExpandable(name)
  return rest.length > 0 ? expandIn(tx, found, rest) : found
}

function onDemandField(tx: Tx, value: object, name: string): object | null | undefined {
  if ('object' in value && 'id' in value) {
    const list = onDemand[`${String(value.object)}.${name}`]
    if (list !== undefined) return list(tx, String(value.id))
  }
  return name in value ? null : undefined
}

function optional<T, U>(value: T | undefined, show: (value: T) => U): U | undefined {
  return value === undefined ? undefined : show(value)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function notExpandable(name: string) {
  return invalid(`This property cannot be expanded (${name}).`, { param: 'expand' })
}

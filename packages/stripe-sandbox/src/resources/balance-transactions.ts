import type Stripe from 'stripe'
import type { BalanceTransactionRow, ChargeRow, RefundRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'
import { missing } from '../http/failure.ts'
import { page, pagingByTime } from '../http/list.ts'
import { parse, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'

const day = 24 * 60 * 60
const daysPending = 7

export const balanceTransactionRoutes: Route[] = [
  {
    method: 'GET',
    path: '/v1/balance_transactions',
    handle(tx, { params }) {
      const { source, type, currency, ...cut } = parse(params, {
        ...pagingByTime,
        source: text,
        type: text,
        currency: text,
      })
      const rows = tx.tables.balanceTransactions.filter(
        (row) =>
          (source === undefined || row.source === source) &&
          (type === undefined || row.type === type) &&
          (currency === undefined || row.currency === currency),
      )
      const found = page(rows, cut, '/v1/balance_transactions')
      return { ...found, data: found.data.map((row) => showBalanceTransaction(tx, row)) }
    },
  },
  {
    method: 'GET',
    path: '/v1/balance_transactions/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      const row = tx.tables.balanceTransactions.get(path['id'] ?? '')
      if (row === undefined) throw missing('balance transaction', path['id'] ?? '')
      return showBalanceTransaction(tx, row)
    },
  },
  {
    method: 'GET',
    path: '/v1/balance',
    handle(tx, { params }) {
      parse(params, {})
      return {
        object: 'balance',
        available: sums(tx, 'available'),
        livemode: false,
        pending: sums(tx, 'pending'),
      } satisfies Stripe.Balance
    },
  },
]

/** Pending until its day comes. */
export function showBalanceTransaction(tx: Tx, row: BalanceTransactionRow): BalanceTransactionRow {
  return { ...row, status: row.available_on <= tx.now ? 'available' : 'pending' }
}

/** What a captured charge brings, after Stripe's fee. */
export function recordCharge(tx: Tx, charge: ChargeRow, atOnce: boolean): BalanceTransactionRow {
  const { basisPoints, fixed } = tx.settings.fee
  const fee = Math.min(charge.amount_captured, Math.round((charge.amount_captured * basisPoints) / 10_000) + fixed)
  return record(tx, {
    amount: charge.amount_captured,
    available_on: atOnce ? tx.now : Math.floor((tx.now + daysPending * day) / day) * day,
    currency: charge.currency,
    description: charge.description,
    fee,
    source: charge.id,
    type: 'charge',
  })
}

/** What a refund takes; the fee of the charge is not given back. */
export function recordRefund(tx: Tx, refund: RefundRow): BalanceTransactionRow {
  const { currency, id: source } = refund
  return record(tx, {
    amount: -refund.amount,
    available_on: tx.now,
    currency,
    description: 'REFUND FOR CHARGE',
    fee: 0,
    source,
    type: 'refund',
  })
}

/** What comes back of a refund that the bank could not pay out. */
export function recordRefundFailure(tx: Tx, refund: RefundRow): BalanceTransactionRow {
  const { amount, currency, id: source } = refund
  return record(tx, {
    amount,
    available_on: tx.now,
    currency,
    description: 'REFUND FAILURE',
    fee: 0,
    source,
    type: 'refund_failure',
  })
}

type Entry = Pick<
  BalanceTransactionRow,
  'amount' | 'available_on' | 'currency' | 'description' | 'fee' | 'source' | 'type'
>

function record(tx: Tx, entry: Entry): BalanceTransactionRow {
  const { currency, fee } = entry
  return tx.tables.balanceTransactions.put({
    id: newId(tx, 'txn'),
    object: 'balance_transaction',
    ...entry,
    balance_type: 'payments',
    created: tx.now,
    exchange_rate: null,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description: 'Stripe processing fees', type: 'stripe_fee' }],
    net: entry.amount - fee,
    reporting_category: entry.type,
    status: 'pending',
  })
}

function sums(tx: Tx, status: 'available' | 'pending') {
  const byCurrency = new Map<string, number>()
  for (const row of tx.tables.balanceTransactions.all()) {
    const net = showBalanceTransaction(tx, row).status === status ? row.net : 0
    byCurrency.set(row.currency, (byCurrency.get(row.currency) ?? 0) + net)
  }
  return Array.from(byCurrency, ([currency, amount]) => ({ amount, currency, source_types: { card: amount } }))
}

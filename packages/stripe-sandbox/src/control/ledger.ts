import type { Tables } from '../core/tables.ts'

export interface Ledger {
  /** Net per currency, in minor units: what the account has, pending or available. */
  balances: Record<string, number>
  /** What does not add up; empty when all does. */
  problems: string[]
}

/** Adds everything up twice, from the balance transactions and from the payments, and compares. */
export function checkLedger(tables: Tables): Ledger {
  const problems: string[] = []
  const expect = (id: string, what: string, found: number, due: number) => {
    if (found !== due) problems.push(`${id}: ${what} is ${found}, should be ${due}`)
  }
  const net = new Map<string, number>()
  const bySource = new Map<string, number>()
  for (const entry of tables.balanceTransactions.all()) {
    expect(entry.id, 'net', entry.net, entry.amount - entry.fee)
    net.set(entry.currency, (net.get(entry.currency) ?? 0) + entry.net)
    bySource.set(entry.source ?? '', (bySource.get(entry.source ?? '') ?? 0) + entry.amount)
  }
  for (const charge of tables.charges.all()) {
    const refunds = tables.refunds.group(charge.id).filter((refund) => refund.status !== 'failed')
    const refunded = refunds.reduce((sum, refund) => sum + refund.amount, 0)
    expect(charge.id, 'amount_refunded', charge.amount_refunded, refunded)
    if (charge.captured && refunded > charge.amount_captured) problems.push(`${charge.id}: refunded more than captured`)
    const settled = charge.balance_transaction !== null
    expect(charge.id, 'booked', bySource.get(charge.id) ?? 0, settled ? charge.amount_captured : 0)
    const awaited = tables.jobs.find((job) => job.kind === 'settle_charge' && job.target === charge.id) !== undefined
    if (charge.captured && !settled && !awaited) problems.push(`${charge.id}: will never be booked`)
  }
  for (const refund of tables.refunds.all()) {
    const moved = refund.status === 'succeeded' && refund.balance_transaction !== null
    expect(refund.id, 'booked', bySource.get(refund.id) ?? 0, moved ? -refund.amount : 0)
  }
  for (const intent of tables.intents.all()) {
    const charges = tables.charges.group(intent.id).filter((charge) => charge.captured)
    const captured = charges.reduce((sum, charge) => sum + charge.amount_captured, 0)
    expect(intent.id, 'amount_received', intent.amount_received, captured)
    if (charges.length > 1) problems.push(`${intent.id}: paid ${charges.length} times`)
  }
  return { balances: Object.fromEntries(net), problems }
}

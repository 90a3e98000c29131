import type { Evidence } from './evidence.ts'
import { money, notLate, notPayable, oneIntent, refunds } from './invariants/money.ts'
import { carts, history, mails, promises } from './invariants/people.ts'
import { seen, stuck } from './invariants/rest.ts'
import { copies, stock } from './invariants/works.ts'

/** What must be so whatever happens. Each answers with what contradicts it. */
const invariants: readonly { readonly name: string; readonly check: (evidence: Evidence) => string[] }[] = [
  { name: 'money at Stripe = paid orders', check: money },
  { name: 'one intent per order', check: oneIntent },
  { name: 'what is over cannot be paid', check: notPayable },
  { name: 'no payment after the works are on sale again', check: notLate },
  { name: 'Σ refunds ≤ Σ payments, each made once', check: refunds },
  { name: 'on sale + held + sold = total', check: stock },
  { name: 'numbers are handed out once', check: copies },
  { name: 'one mail of a kind', check: mails },
  { name: 'each step is made once', check: history },
  { name: 'what buyers were told stays true', check: promises },
  { name: 'carts are empty when paid, back when not', check: carts },
  { name: 'nothing is stuck', check: stuck },
  { name: 'no answer 500, nothing forged is taken', check: seen },
]

export interface Finding {
  name: string
  examples: string[]
}

/** Holds the evidence against every invariant. */
export function judge(evidence: Evidence): Finding[] {
  return invariants.map(({ name, check }) => ({ name, examples: check(evidence) }))
}

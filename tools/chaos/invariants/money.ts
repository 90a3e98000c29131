import type { Evidence } from '../evidence.ts'
import { atStripe, by, isOver, isPaid, sum } from './ledgers.ts'

/** Paid orders have their money, to the cent; no other order has kept any. */
export function money(evidence: Evidence): string[] {
  const stripe = atStripe(evidence)
  const orders = new Set(evidence.orders.map((order) => order.id))
  const strangers = evidence.stripe.intents.filter((intent) => !orders.has(intent.metadata.order_id ?? ''))
  return [
    ...evidence.orders.flatMap((order) => {
      const { taken, givenBack, intents } = stripe(order.id)
      const kept = taken - givenBack
      const due = isPaid(order) ? order.total_amount : 0
      if (kept !== due) return [`${order.id} is ${order.state} and has ${kept} of ${due} at Stripe`]
      return intents.every((intent) => intent.currency === 'eur') ? [] : [`${order.id} was not paid in euros`]
    }),
    ...strangers.map((intent) => `${intent.id} belongs to no order`),
    ...evidence.ledgerProblems.map((problem) => `Stripe: ${problem}`),
  ]
}

/** One attempt, one intent; and never two that could both be paid. */
export function oneIntent(evidence: Evidence): string[] {
  const stripe = atStripe(evidence)
  const payments = by(evidence.payments, (payment) => payment.order_id)
  return evidence.orders.flatMap(({ id }) => {
    const { intents } = stripe(id)
    const known = payments(id).filter((payment) => payment.intent_id !== null)
    const open = intents.filter((intent) => intent.status !== 'canceled')
    if (intents.length > known.length) return [`${id} has ${intents.length} intents and knows of ${known.length}`]
    return open.length > 1 ? [`${id} has ${open.length} intents that are not cancelled`] : []
  })
}

/** What is over can no longer be paid. */
export function notPayable(evidence: Evidence): string[] {
  const stripe = atStripe(evidence)
  return evidence.orders.filter(isOver).flatMap(({ id, state }) =>
    stripe(id)
      .intents.filter((intent) => intent.status !== 'canceled' && intent.status !== 'succeeded')
      .map((intent) => `${id} is ${state}, yet ${intent.id} ${intent.status}`),
  )
}

/** No payment arrives after the works were put on sale again: that is why the intent is cancelled first. */
export function notLate(evidence: Evidence): string[] {
  const history = by(evidence.history, (entry) => entry.order_id)
  return evidence.orders.flatMap(({ id }) => {
    const what = history(id)
      .filter((entry) => entry.artist_order_id === null)
      .map((entry) => entry.what)
    const over = what.findIndex((each) => each === 'expired' || each === 'cancelled')
    if (over === -1 || what.slice(0, over).some((each) => each === 'paid' || each === 'needs_review')) return []
    return what.slice(over + 1).some((each) => each === 'paid' || each === 'needs_review' || each === 'refunded')
      ? [`${id}: ${what.join(', ')}`]
      : []
  })
}

/** Never more back than came in, per order and per line; and one refund at Stripe for each of ours. */
export function refunds(evidence: Evidence): string[] {
  const stripe = atStripe(evidence)
  const own = by(evidence.refunds, (refund) => refund.order_id)
  const theirs = by(evidence.stripe.refunds, (refund) => refund.metadata?.refund_id ?? '')
  const lines = by(evidence.lines, (line) => line.order_id)
  const history = by(evidence.history, (entry) => entry.order_id)
  return [
    ...evidence.orders.flatMap(({ id, state, total_amount }) => {
      const asked = sum(
        own(id)
          .filter((each) => each.state !== 'failed')
          .map((each) => each.amount),
      )
      const { taken, givenBack } = stripe(id)
      const wrong: string[] = []
      if (asked > taken) wrong.push(`${id} gives back ${asked} of ${taken}`)
      if (asked !== givenBack) wrong.push(`${id} gave back ${givenBack} instead of ${asked}`)
      const over = lines(id).filter((line) => line.refunded_amount > line.line_total + line.delivery_amount)
      wrong.push(...over.map((line) => `${line.id} gave back more than it cost`))
      const wasPaid = history(id).some((entry) => entry.what === 'paid')
      const ofLines = sum(lines(id).map((line) => line.refunded_amount))
      if (state === 'cancelled' && wasPaid && ofLines !== total_amount)
        wrong.push(`${id} gave back ${ofLines} of ${total_amount} over its lines`)
      return wrong
    }),
    ...evidence.refunds.flatMap(({ id, amount }) => {
      const made = theirs(id)
      if (made.length !== 1) return [`${id} was made ${made.length} times at Stripe`]
      return made[0]?.amount === amount ? [] : [`${id} is ${amount}, at Stripe ${made[0]?.amount}`]
    }),
  ]
}

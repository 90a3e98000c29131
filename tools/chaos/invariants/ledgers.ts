import type { Evidence, OrderFact } from '../evidence.ts'

export const isPaid = ({ state }: OrderFact) => state === 'paid' || state === 'completed'
export const isOver = ({ state }: OrderFact) => state === 'expired' || state === 'cancelled'

/** The rows of one table by what they belong to. */
export function by<T>(rows: readonly T[], key: (row: T) => string): (id: string) => readonly T[] {
  const groups = Map.groupBy(rows, key)
  return (id) => groups.get(id) ?? []
}

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + Number(amount), 0)

/** What Stripe has of each order, wherever it is noted down: by the order's own payments and by what the intent says. */
export function atStripe(evidence: Evidence) {
  const ofPayments = by(evidence.payments, (payment) => payment.order_id)
  const ofMetadata = by(evidence.stripe.intents, (intent) => intent.metadata.order_id ?? '')
  const charges = by(evidence.stripe.charges, (charge) => charge.payment_intent ?? '')
  const intents = new Map(evidence.stripe.intents.map((intent) => [intent.id, intent]))
  return (orderId: string) => {
    const ids = new Set(ofMetadata(orderId).map((intent) => intent.id))
    for (const { intent_id } of ofPayments(orderId)) if (intent_id) ids.add(intent_id)
    const all = [...ids].flatMap((id) => charges(id)).filter((charge) => charge.status === 'succeeded')
    return {
      intents: [...ids].flatMap((id) => intents.get(id) ?? []),
      taken: sum(all.map((charge) => charge.amount_captured)),
      givenBack: sum(all.map((charge) => charge.amount_refunded)),
    }
  }
}

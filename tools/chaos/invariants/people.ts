import type { Evidence, MailFact } from '../evidence.ts'
import { by, isPaid } from './ledgers.ts'

/** One mail of a kind about a thing to a person, and none is missing that should have come. */
export function mails(evidence: Evidence): string[] {
  const letters = by(evidence.letters, (letter) => String(letter.job))
  const twice = [...Map.groupBy(evidence.mails.filter(onceOnly), (mail) => `${mail.kind} about ${mail.about}`)]
    .filter(([, jobs]) => jobs.length > 1)
    .map(([what, jobs]) => `${what}: ${jobs.length} mails`)
  const due = evidence.mails.filter((mail) => stillTrue(evidence)(mail) && letters(String(mail.id)).length === 0)
  const asked = new Set(evidence.mails.map((mail) => `${mail.kind} ${mail.about}`))
  const forgotten = evidence.orders.flatMap((order) => {
    const parts = evidence.parts.filter((part) => part.order_id === order.id)
    if (isPaid(order))
      return [`order_paid ${order.id}`, ...parts.map((part) => `artist_new_order ${part.id}`)].filter(
        (mail) => !asked.has(mail),
      )
    return order.state === 'expired' && !asked.has(`hold_over ${order.id}`) ? [`hold_over ${order.id}`] : []
  })
  return [
    ...twice,
    ...due.map((mail) => `${mail.kind} about ${mail.about} did not arrive`),
    ...forgotten.map((mail) => `${mail} was never written`),
  ]
}

const onceOnly = ({ about }: MailFact) => !about.startsWith('usr_')

function stillTrue(evidence: Evidence): (mail: MailFact) => boolean {
  const states = new Map<string, string>(
    [...evidence.orders, ...evidence.parts, ...evidence.refunds].map(({ id, state }) => [id, state]),
  )
  return ({ kind, about }) => {
    const state = states.get(about) ?? ''
    switch (kind) {
      case 'order_paid':
        return state === 'paid' || state === 'completed'
      case 'hold_over':
        return state === 'expired'
      case 'order_cancelled':
      case 'artist_order_cancelled':
        return state === 'cancelled'
      case 'artist_new_order':
      case 'order_shipped':
      case 'order_ready':
        return state !== 'cancelled'
      case 'order_refunded':
        return state === 'succeeded'
      default:
        return false
    }
  }
}

const steps = new Set(['placed', 'paid', 'expired', 'cancelled', 'completed', 'accepted', 'shipped', 'delivered'])

/** Each step of an order and of its parts is made once. */
export function history(evidence: Evidence): string[] {
  const entries = evidence.history.filter((entry) => steps.has(entry.what))
  return [...Map.groupBy(entries, (entry) => `${entry.artist_order_id ?? entry.order_id} ${entry.what}`)]
    .filter(([, times]) => times.length > 1)
    .map(([what, times]) => `${what} ${times.length} times`)
}

/** What a buyer was told stays true, whatever died in between. */
export function promises(evidence: Evidence): string[] {
  const orders = new Map(evidence.orders.map((order) => [order.id, order]))
  const wasPaid = paidOnce(evidence)
  return [...evidence.known.values()].flatMap(({ order: { orderId, total }, toldPaid, toldCancelled }) => {
    const order = orders.get(orderId)
    if (!order) return [`${orderId} was placed and is not there`]
    if (order.total_amount !== total.amount)
      return [`${orderId} costs ${order.total_amount} instead of ${total.amount}`]
    if (toldPaid && !wasPaid.has(orderId)) return [`${orderId} was said to be paid and is ${order.state}`]
    return toldCancelled && order.state !== 'cancelled'
      ? [`${orderId} was said to be cancelled, is ${order.state}`]
      : []
  })
}

/** The cart of a paid order is empty; that of one that ended unpaid is as it was. */
export function carts(evidence: Evidence): string[] {
  const inCart = by(evidence.cartLines, (line) => line.cart_id)
  const bought = by(evidence.lines, (line) => line.order_id)
  const wasPaid = paidOnce(evidence)
  const last = new Map(evidence.orders.map((order) => [order.cart_id, order.id]))
  return evidence.orders.flatMap(({ id, state, cart_id }) => {
    if (!evidence.known.get(id)?.cartLeftAlone || last.get(cart_id) !== id) return []
    const due = wasPaid.has(id) ? [] : bought(id)
    const text = (lines: readonly { edition_id: string; quantity: number }[]) =>
      lines
        .map((line) => `${line.quantity} × ${line.edition_id}`)
        .toSorted()
        .join(', ')
    return text(inCart(cart_id)) === text(due)
      ? []
      : [`${id} is ${state}, its cart has ${text(inCart(cart_id)) || 'nothing'} instead of ${text(due) || 'nothing'}`]
  })
}

const paidOnce = (evidence: Evidence) =>
  new Set(evidence.history.filter((entry) => entry.what === 'paid').map((entry) => entry.order_id))

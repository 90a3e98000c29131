import { describe, expect, test } from 'vitest'
import type { Evidence } from './evidence.ts'
import { judge } from './invariants.ts'

const mail = (id: number, kind: string, about: string) => ({ id, kind, about })

/** A shop in which a print was paid for, another was paid and given back, and a third never paid: all as it should be. */
function aShop(): Evidence {
  const order = (id: string, state: string, sequence: number) => ({
    id,
    state,
    total_amount: 11_500,
    cart_id: `crt_${id}`,
    email: 'nele@example.org',
    sequence,
  })
  const line = (id: string, refunded_amount: number) => ({
    id: `lin_${id}`,
    order_id: id,
    artist_order_id: `aor_${id}`,
    edition_id: 'edn_1',
    edition_kind: 'limited',
    quantity: 1,
    line_total: 10_000,
    delivery_amount: 1500,
    refunded_amount,
  })
  const part = (id: string, state: string) => ({
    id: `aor_${id}`,
    order_id: id,
    artist_id: 'usr_1',
    state,
    items_amount: 10_000,
    delivery_amount: 1500,
  })
  const step = (order_id: string, what: string) => ({ order_id, artist_order_id: null, what, note: '' })
  const intent = (id: string, status: string) => ({
    id: `pi_${id}`,
    amount: 11_500,
    amount_received: status === 'succeeded' ? 11_500 : 0,
    currency: 'eur',
    status,
    metadata: { order_id: id },
  })
  const payment = (id: string, state: string) => ({
    order_id: id,
    intent_id: `pi_${id}`,
    state,
    amount: 11_500,
    received_amount: state === 'succeeded' ? 11_500 : null,
  })
  const charge = (id: string, amount_refunded: number) => ({
    id: `ch_${id}`,
    payment_intent: `pi_${id}`,
    amount_captured: 11_500,
    amount_refunded,
    status: 'succeeded',
  })
  const mails = [
    mail(1, 'order_paid', 'ord_paid'),
    mail(2, 'artist_new_order', 'aor_ord_paid'),
    mail(3, 'order_paid', 'ord_back'),
    mail(4, 'order_cancelled', 'ord_back'),
    mail(5, 'order_refunded', 'ref_1'),
    mail(6, 'hold_over', 'ord_over'),
  ]
  const known = (orderId: `ord_${string}`) => ({
    order: {
      kind: 'placed' as const,
      orderId,
      number: 'AQ-26-0000001',
      paymentId: 'pay_1' as const,
      clientSecret: null,
      linkToken: '',
      total: { amount: 11_500, currency: 'EUR' as const },
      expiresAt: '2026-11-20T12:00:00.000Z',
    },
    toldPaid: orderId === 'ord_paid',
    toldCancelled: orderId === 'ord_back',
    cartLeftAlone: true,
  })
  return {
    orders: [order('ord_paid', 'paid', 1), order('ord_back', 'cancelled', 2), order('ord_over', 'expired', 3)],
    lines: [line('ord_paid', 0), line('ord_back', 11_500), line('ord_over', 0)],
    parts: [part('ord_paid', 'new'), part('ord_back', 'cancelled'), part('ord_over', 'new')],
    history: [
      step('ord_paid', 'placed'),
      step('ord_paid', 'paid'),
      step('ord_back', 'placed'),
      step('ord_back', 'paid'),
      step('ord_back', 'cancelled'),
      step('ord_back', 'refunded'),
      step('ord_over', 'placed'),
      step('ord_over', 'expired'),
    ],
    payments: [payment('ord_paid', 'succeeded'), payment('ord_back', 'succeeded'), payment('ord_over', 'canceled')],
    refunds: [{ id: 'ref_1', order_id: 'ord_back', stripe_id: 're_1', amount: 11_500, state: 'succeeded' }],
    stock: [{ edition_id: 'edn_1', total: 2, available: 1, reserved: 0, sold: 1 }],
    copies: [
      { edition_id: 'edn_1', number: 1, order_line_id: 'lin_ord_paid' },
      { edition_id: 'edn_1', number: 2, order_line_id: null },
    ],
    holds: [],
    checkouts: [{ id: 'chk_1', state: 'ordered' }],
    cartLines: [{ cart_id: 'crt_ord_over', edition_id: 'edn_1', quantity: 1 }],
    keys: [{ key: 'attempt-1', actor: 'crt_1', order_id: 'ord_1', made: 1 }],
    outbox: [{ id: '1', what: 'mail', done: 1, dead: 0, error: null }],
    events: [{ id: 'evt_1', what: 'payment_intent.succeeded', done: 1, dead: 0, error: null }],
    mails,
    stripe: {
      intents: [intent('ord_paid', 'succeeded'), intent('ord_back', 'succeeded'), intent('ord_over', 'canceled')],
      charges: [charge('ord_paid', 0), charge('ord_back', 11_500)],
      refunds: [
        {
          id: 're_1',
          payment_intent: 'pi_ord_back',
          amount: 11_500,
          status: 'succeeded',
          metadata: { refund_id: 'ref_1' },
        },
      ],
      events: [],
    },
    ledgerProblems: [],
    letters: mails.map(({ id }) => ({ to: 'nele@example.org', job: id })),
    known: new Map([known('ord_paid'), known('ord_back'), known('ord_over')].map((each) => [each.order.orderId, each])),
    spoiltKeys: new Set(),
    seen: [],
  }
}

const broken = (evidence: Evidence) =>
  judge(evidence)
    .filter(({ examples }) => examples.length > 0)
    .map(({ name }) => name)

/** Row `index`, to be changed. */
function row<T>(rows: T[], index: number): T {
  const found = rows[index]
  if (found === undefined) throw new Error('no such row')
  return found
}

describe('what is counted at the end of chaos', () => {
  test('is nothing in a shop where all is well', () => {
    expect(broken(aShop())).toEqual([])
  })

  test.each<[string, string, (shop: Evidence) => unknown]>([
    ['a paid order without its money', 'money at Stripe = paid orders', (shop) => (shop.stripe.charges = [])],
    [
      'an order that ended and kept its money',
      'money at Stripe = paid orders',
      (shop) => shop.stripe.charges.push({ ...row(shop.stripe.charges, 0), payment_intent: 'pi_ord_over' }),
    ],
    [
      'an intent of an order that is not there',
      'money at Stripe = paid orders',
      (shop) => (row(shop.stripe.intents, 2).metadata = { order_id: 'ord_lost' }),
    ],
    ['a ledger that does not add up', 'money at Stripe = paid orders', (shop) => shop.ledgerProblems.push('ch_1')],
    [
      'a second intent of an order',
      'one intent per order',
      (shop) => shop.stripe.intents.push({ ...row(shop.stripe.intents, 0), id: 'pi_second', status: 'canceled' }),
    ],
    [
      'an expired order whose intent is open',
      'what is over cannot be paid',
      (shop) => (row(shop.stripe.intents, 2).status = 'requires_payment_method'),
    ],
    [
      'a payment after the end',
      'no payment after the works are on sale again',
      (shop) => shop.history.push({ ...row(shop.history, 7), what: 'paid' }),
    ],
    [
      'a refund made twice',
      'Σ refunds ≤ Σ payments, each made once',
      (shop) => shop.stripe.refunds.push(row(shop.stripe.refunds, 0)),
    ],
    [
      'more given back than came in',
      'Σ refunds ≤ Σ payments, each made once',
      (shop) => (row(shop.refunds, 0).amount = 20_000),
    ],
    [
      'a line that gave back more than it cost',
      'Σ refunds ≤ Σ payments, each made once',
      (shop) => (row(shop.lines, 1).refunded_amount = 12_000),
    ],
    ['a copy sold twice', 'on sale + held + sold = total', (shop) => (row(shop.stock, 0).sold = 2)],
    [
      'a hold that nobody has',
      'on sale + held + sold = total',
      (shop) => Object.assign(row(shop.stock, 0), { available: 0, reserved: 1 }),
    ],
    [
      'a number of an order that is over',
      'numbers are handed out once',
      (shop) => (row(shop.copies, 1).order_line_id = 'lin_ord_over'),
    ],
    ['a print without a number', 'numbers are handed out once', (shop) => (row(shop.copies, 0).order_line_id = null)],
    [
      'a mail that was written twice',
      'one mail of a kind',
      (shop) => shop.mails.push(mail(9, 'order_placed', 'ord_paid'), mail(10, 'order_placed', 'ord_paid')),
    ],
    ['a mail that did not arrive', 'one mail of a kind', (shop) => shop.letters.shift()],
    ['a mail that was forgotten', 'one mail of a kind', (shop) => shop.mails.splice(1, 1)],
    ['a step made twice', 'each step is made once', (shop) => shop.history.push(row(shop.history, 1))],
    ['an order that was lost', 'what buyers were told stays true', (shop) => (shop.orders = shop.orders.slice(1))],
    [
      'an order that was said to be paid',
      'what buyers were told stays true',
      (shop) => (shop.history = shop.history.filter((entry) => entry.what !== 'paid')),
    ],
    ['a cart that did not come back', 'carts are empty when paid, back when not', (shop) => (shop.cartLines = [])],
    [
      'a cart that still has what was bought',
      'carts are empty when paid, back when not',
      (shop) => shop.cartLines.push({ cart_id: 'crt_ord_paid', edition_id: 'edn_1', quantity: 1 }),
    ],
    ['an order that waits', 'nothing is stuck', (shop) => (row(shop.orders, 2).state = 'awaiting_payment')],
    [
      'an event that was given up',
      'nothing is stuck',
      (shop) => Object.assign(row(shop.events, 0), { done: 0, dead: 1 }),
    ],
    ['a job that waits', 'nothing is stuck', (shop) => (row(shop.outbox, 0).done = 0)],
    ['a refund that waits', 'nothing is stuck', (shop) => (row(shop.refunds, 0).state = 'pending')],
    ['a checkout that is open', 'nothing is stuck', (shop) => (row(shop.checkouts, 0).state = 'open')],
    ['a key that is busy', 'nothing is stuck', (shop) => (row(shop.keys, 0).made = 0)],
    [
      'an answer 500',
      'no answer 500, nothing forged is taken',
      (shop) => shop.seen.push({ what: '500', example: 'A1' }),
    ],
  ])('is %s', (_what, name, spoil) => {
    const shop = aShop()
    spoil(shop)
    expect(broken(shop)).toContain(name)
  })
})

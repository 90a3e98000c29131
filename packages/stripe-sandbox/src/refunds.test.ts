import { describe, expect, it } from 'vitest'
import { failureOf, givenPaid, givenSandbox, givenShop } from './testing/given-sandbox.ts'

describe('a refund', () => {
  it('gives back in parts until nothing is left', async () => {
    const { stripe, sandbox } = await givenSandbox({ asyncBalance: false, fee: { basisPoints: 100, fixed: 0 } })
    const paid = await givenPaid(stripe)
    const part = await stripe.refunds.create({
      payment_intent: paid.id,
      amount: 2500,
      reason: 'requested_by_customer',
      metadata: { line: '1' },
      expand: ['balance_transaction', 'charge'],
    })
    expect(part).toMatchObject({
      status: 'succeeded',
      amount: 2500,
      metadata: { line: '1' },
      balance_transaction: { amount: -2500, fee: 0, net: -2500, type: 'refund' },
      charge: { amount_refunded: 2500, refunded: false },
    })
    const tooMuch = await failureOf(stripe.refunds.create({ payment_intent: paid.id, amount: 7501 }))
    expect(tooMuch).toMatchObject({ statusCode: 400, param: 'amount' })
    expect(tooMuch.message).toContain('(€75.01) is greater than unrefunded amount on charge (€75.00)')
    const rest = await stripe.refunds.create({ charge: String(paid.latest_charge) })
    expect(rest.amount).toBe(7500)
    const none = await failureOf(stripe.refunds.create({ payment_intent: paid.id }))
    expect(none).toMatchObject({ statusCode: 400, code: 'charge_already_refunded' })
    expect(await stripe.charges.retrieve(String(paid.latest_charge))).toMatchObject({
      refunded: true,
      amount_refunded: 10_000,
    })
    expect(sandbox.control.ledger()).toEqual({ balances: { eur: -100 }, problems: [] })
  })

  it('goes through once for one key, however many ask', async () => {
    const { stripe, sandbox } = await givenSandbox()
    const paid = await givenPaid(stripe)
    const refund = () =>
      stripe.refunds.create({ payment_intent: paid.id, amount: 6000 }, { idempotencyKey: 'refund:1' })
    const refunds = await Promise.all(Array.from({ length: 20 }, refund))
    expect(new Set(refunds.map((each) => each.id)).size).toBe(1)
    expect((await stripe.refunds.list({ payment_intent: paid.id })).data).toHaveLength(1)
    expect(sandbox.control.ledger().problems).toEqual([])
  })

  it('needs a payment', async () => {
    const { stripe } = await givenSandbox()
    const open = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    const held = await givenPaid(stripe, { capture_method: 'manual' })
    for (const { id } of [open, held]) {
      const failure = await failureOf(stripe.refunds.create({ payment_intent: id }))
      expect(failure).toMatchObject({ statusCode: 400, param: 'payment_intent' })
    }
    expect(await failureOf(stripe.refunds.create({ charge: String(held.latest_charge) }))).toMatchObject({
      code: 'charge_not_refundable',
    })
    expect(await failureOf(stripe.refunds.create({}))).toMatchObject({ code: 'parameter_missing' })
    expect(await failureOf(stripe.refunds.create({ charge: 'ch_none' }))).toMatchObject({ code: 'resource_missing' })
    expect(await failureOf(stripe.refunds.create({ payment_intent: open.id, amount: 0 }))).toMatchObject({
      code: 'parameter_invalid_integer',
    })
  })

  it('of the slow card is pending until the clock gets there', async () => {
    const { stripe, sandbox } = await givenSandbox({ refundDelay: 3_600_000 })
    const paid = await givenPaid(stripe, { payment_method: 'pm_card_pendingRefund' })
    const refund = await stripe.refunds.create({ payment_intent: paid.id })
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing', balance_transaction: null })
    expect(await failureOf(stripe.refunds.create({ payment_intent: paid.id }))).toMatchObject({
      code: 'charge_already_refunded',
    })
    sandbox.control.advance(3_600_000)
    const settled = await stripe.refunds.retrieve(refund.id)
    expect(settled.status).toBe('succeeded')
    expect(settled.balance_transaction).toMatch(/^txn_/)
    expect(settled.pending_reason).toBeUndefined()
    expect(sandbox.control.ledger().problems).toEqual([])
  })

  it('of the unlucky card fails later, and can then be made again', async () => {
    const { stripe, sandbox, receiver } = await givenShop({ refundDelay: 3_600_000, asyncBalance: false })
    const paid = await givenPaid(stripe, { payment_method: 'pm_card_refundFail' })
    const refund = await stripe.refunds.create({ payment_intent: paid.id, amount: 4000 })
    expect(refund.status).toBe('succeeded')
    sandbox.control.advance(3_600_000)
    await sandbox.control.idle()
    expect(await stripe.refunds.retrieve(refund.id, { expand: ['failure_balance_transaction'] })).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      failure_balance_transaction: { amount: 4000, type: 'refund_failure' },
    })
    expect(await stripe.charges.retrieve(String(paid.latest_charge))).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    })
    expect(receiver.types()).toEqual(
      expect.arrayContaining(['refund.created', 'charge.refunded', 'refund.updated', 'refund.failed']),
    )
    expect(sandbox.control.ledger().problems).toEqual([])
    expect(await stripe.refunds.create({ payment_intent: paid.id })).toMatchObject({ amount: 10_000 })
  })

  it('can be settled and failed by hand', async () => {
    const { stripe, sandbox } = await givenSandbox()
    const paid = await givenPaid(stripe, { payment_method: 'pm_card_pendingRefund' })
    const [one, two] = [
      await stripe.refunds.create({ payment_intent: paid.id, amount: 100 }),
      await stripe.refunds.create({ payment_intent: paid.id, amount: 200 }),
    ]
    sandbox.control.settleRefund(one.id)
    sandbox.control.failRefund(two.id, 'lost_or_stolen_card')
    expect(() => sandbox.control.settleRefund(two.id)).toThrow('not a pending refund')
    expect(() => sandbox.control.failRefund(two.id)).toThrow('not a refund that can fail')
    const charge = await stripe.charges.retrieve(String(paid.latest_charge), { expand: ['refunds'] })
    expect(charge).toMatchObject({
      amount_refunded: 100,
      refunds: { data: [{ status: 'failed' }, { status: 'succeeded' }] },
    })
    expect(sandbox.control.ledger().problems).toEqual([])
  })
})

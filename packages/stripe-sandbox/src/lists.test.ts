import { describe, expect, it } from 'vitest'
import { failureOf, givenPaid, givenSandbox, sdk } from './testing/given-sandbox.ts'

describe('a list', () => {
  it('is read page by page, newest first, forth and back', async () => {
    const { stripe } = await givenSandbox()
    const ids: string[] = []
    for (let n = 0; n < 7; n += 1) ids.unshift((await stripe.customers.create({ name: `C${n}` })).id)
    const first = await stripe.customers.list({ limit: 3 })
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/customers' })
    expect(first.data.map((row) => row.id)).toEqual(ids.slice(0, 3))
    const second = await stripe.customers.list({ limit: 4, starting_after: ids[2] ?? '' })
    expect(second.data.map((row) => row.id)).toEqual(ids.slice(3, 7))
    expect(second.has_more).toBe(false)
    const back = await stripe.customers.list({ limit: 2, ending_before: ids[4] ?? '' })
    expect(back.data.map((row) => row.id)).toEqual(ids.slice(2, 4))
    expect(back.has_more).toBe(true)
    const all: string[] = []
    for await (const customer of stripe.customers.list({ limit: 2 })) all.push(customer.id)
    expect(all).toEqual(ids)
  })

  it('refuses a limit or a cursor that cannot be', async () => {
    const { stripe } = await givenSandbox()
    expect(await failureOf(stripe.customers.list({ limit: 101 }))).toMatchObject({ statusCode: 400, param: 'limit' })
    expect(await failureOf(stripe.customers.list({ limit: 0 }))).toMatchObject({ statusCode: 400, param: 'limit' })
    expect(await failureOf(stripe.customers.list({ starting_after: 'cus_none' }))).toMatchObject({
      code: 'resource_missing',
    })
  })

  it('is cut by time', async () => {
    const { stripe, sandbox } = await givenSandbox({ clock: { now: () => new Date('2026-03-01T12:00:00Z') } })
    const noon = Date.UTC(2026, 2, 1, 12) / 1000
    await stripe.customers.create({ name: 'noon' })
    sandbox.control.advance(3_600_000)
    await stripe.customers.create({ name: 'one' })
    const names = async (created: { gt?: number; gte?: number; lt?: number; lte?: number } | number) =>
      (await stripe.customers.list({ created })).data.map((row) => row.name)
    expect(await names({ gte: noon })).toEqual(['one', 'noon'])
    expect(await names({ gt: noon })).toEqual(['one'])
    expect(await names({ lt: noon })).toEqual([])
    expect(await names({ lte: noon })).toEqual(['noon'])
    expect(await names(noon + 3600)).toEqual(['one'])
  })

  it('is filtered by what it belongs to', async () => {
    const { stripe } = await givenSandbox()
    const customer = await stripe.customers.create({ email: 'ada@example.com' })
    const one = await givenPaid(stripe, { transfer_group: 'order_1', customer: customer.id })
    const two = await givenPaid(stripe, { transfer_group: 'order_2' })
    await stripe.refunds.create({ payment_intent: two.id })
    const ids = (list: { data: { id: string }[] }) => list.data.map((row) => row.id)
    expect(ids(await stripe.charges.list({ transfer_group: 'order_1' }))).toEqual([one.latest_charge])
    expect(ids(await stripe.charges.list({ payment_intent: two.id }))).toEqual([two.latest_charge])
    expect(ids(await stripe.paymentIntents.list({ customer: customer.id }))).toEqual([one.id])
    expect((await stripe.refunds.list({ charge: String(one.latest_charge) })).data).toEqual([])
    expect((await stripe.refunds.list({ charge: String(two.latest_charge) })).data).toHaveLength(1)
    expect(ids(await stripe.customers.list({ email: 'ada@example.com' }))).toEqual([customer.id])
  })
})

describe('expand', () => {
  it('puts objects in the place of ids, nested and in lists', async () => {
    const { stripe } = await givenSandbox({ asyncBalance: false })
    const customer = await stripe.customers.create({ name: 'Ada' })
    const paid = await givenPaid(stripe, { customer: customer.id })
    const one = await stripe.paymentIntents.retrieve(paid.id, {
      expand: ['customer', 'latest_charge.balance_transaction.source', 'payment_method'],
    })
    expect(one).toMatchObject({
      customer: { name: 'Ada' },
      latest_charge: {
        balance_transaction: { source: { object: 'charge', balance_transaction: expect.stringMatching(/^txn_/) } },
      },
      payment_method: { object: 'payment_method' },
    })
    const list = await stripe.paymentIntents.list({ expand: ['data.latest_charge', 'data.customer'] })
    expect(list.data).toMatchObject([{ latest_charge: { object: 'charge' }, customer: { name: 'Ada' } }])
    expect(await stripe.paymentIntents.retrieve(paid.id)).toMatchObject({ customer: customer.id })
  })

  it('leaves what is null, and refuses what is no reference', async () => {
    const { stripe } = await givenSandbox()
    const { id } = await stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
    expect(await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] })).toMatchObject({
      latest_charge: null,
    })
    for (const path of ['amount', 'nothing', 'metadata.x', 'latest_charge.a.b.c.d']) {
      expect(await failureOf(stripe.paymentIntents.retrieve(id, { expand: [path] }))).toMatchObject({ statusCode: 400 })
    }
  })
})

describe('metadata', () => {
  it('is merged, unset by an empty value and cleared by an empty hash', async () => {
    const { stripe } = await givenSandbox()
    const { id } = await stripe.customers.create({ metadata: { a: '1', b: '2' } })
    expect(await stripe.customers.update(id, { metadata: { b: '', c: '3' } })).toMatchObject({
      metadata: { a: '1', c: '3' },
    })
    expect(await stripe.customers.update(id, { metadata: '' })).toMatchObject({ metadata: {} })
  })

  it('has its limits', async () => {
    const { stripe } = await givenSandbox()
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, 'v']))
    for (const metadata of [many, { ['k'.repeat(41)]: 'v' }, { k: 'v'.repeat(501) }])
      expect(await failureOf(stripe.customers.create({ metadata }))).toMatchObject({
        statusCode: 400,
        param: 'metadata',
      })
  })
})

describe('a customer', () => {
  it('is changed, has cards and a default one, and leaves nothing when deleted', async () => {
    const { stripe } = await givenSandbox()
    const customer = await stripe.customers.create({
      email: 'ada@example.com',
      address: { line1: 'Kaai 1', city: 'Gent', country: 'BE' },
      shipping: { name: 'Ada', address: { line1: 'Kaai 1' } },
    })
    expect(customer).toMatchObject({ address: { city: 'Gent', line2: null }, shipping: { name: 'Ada' } })
    const method = await stripe.paymentMethods.attach('pm_card_mastercard', { customer: customer.id })
    const withDefault = await stripe.customers.update(customer.id, {
      invoice_settings: { default_payment_method: method.id },
      email: '',
    })
    expect(withDefault).toMatchObject({ email: null, invoice_settings: { default_payment_method: method.id } })
    expect(await stripe.paymentMethods.detach(method.id)).toMatchObject({ customer: null })
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({
      invoice_settings: { default_payment_method: null },
    })
    expect(await stripe.customers.del(customer.id)).toEqual({ id: customer.id, object: 'customer', deleted: true })
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true })
    expect(await failureOf(stripe.customers.update(customer.id, { name: 'x' }))).toMatchObject({ statusCode: 404 })
    expect(await stripe.customers.list()).toMatchObject({ data: [] })
  })

  it('cannot save a card that the bank refuses, but the one that fails later', async () => {
    const { stripe } = await givenSandbox()
    const { id: customer } = await stripe.customers.create()
    const attach = (method: string) => stripe.paymentMethods.attach(method, { customer })
    expect(await failureOf(attach('pm_card_chargeDeclined'))).toMatchObject({ statusCode: 402, code: 'card_declined' })
    const saved = await attach('pm_card_chargeCustomerFail')
    expect(await failureOf(givenPaid(stripe, { customer, payment_method: saved.id }))).toMatchObject({
      statusCode: 402,
    })
    const other = await stripe.customers.create()
    expect(await failureOf(stripe.paymentMethods.attach(saved.id, { customer: other.id }))).toMatchObject({
      statusCode: 400,
    })
    expect(await stripe.paymentMethods.list({ customer })).toMatchObject({ data: [{ id: saved.id }] })
  })
})

describe('a seed', () => {
  it('gives the same ids and keys to the same calls', async () => {
    const run = async () => {
      const { sandbox } = await givenSandbox({ seed: 7 })
      const { id, latest_charge } = await givenPaid(sdk(sandbox))
      return [sandbox.secretKey, id, latest_charge]
    }
    expect(await run()).toEqual(await run())
  })
})

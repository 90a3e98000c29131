import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Changes } from './core/table.ts'
import { createTables, tablesByName } from './core/tables.ts'
import { Journal } from './core/journal.ts'
import { type SandboxOptions, startSandbox } from './sandbox.ts'
import { end, startChild } from './testing/child.ts'
import { failureOf, givenPaid, sdk } from './testing/given-sandbox.ts'

// Some tests start processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

function givenFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts, works, stops. */
async function session<T>(
  home: string,
  work: (given: Awaited<ReturnType<typeof open>>) => Promise<T>,
  options?: SandboxOptions,
) {
  const given = await open(home, options)
  try {
    return await work(given)
  } finally {
    await given.sandbox.stop()
  }
}

async function open(home: string, options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ home, ...options })
  return { sandbox, stripe: sdk(sandbox) }
}

const allOf = (home: string) =>
  readdirSync(home)
    .map((name) => readFileSync(join(home, name), 'utf8'))
    .join('\n')
const journalOf = (home: string) => join(home, readdirSync(home).find((name) => name.startsWith('journal-')) ?? '')

describe('a second start', () => {
  it('refunds the order of yesterday', async () => {
    const home = givenFolder()
    const first = await session(home, async ({ sandbox, stripe }) => {
      const paid = await givenPaid(stripe, { metadata: { order_id: 'ord_1' } })
      sandbox.control.advance(24 * 3600 * 1000)
      const { secretKey, publishableKey, controlToken, webhookSecret } = sandbox
      return { paid, now: sandbox.control.now(), keys: { secretKey, publishableKey, controlToken, webhookSecret } }
    })
    await session(home, async ({ sandbox, stripe }) => {
      expect(sandbox).toMatchObject(first.keys)
      expect(sandbox.control.now().getTime()).toBeGreaterThanOrEqual(first.now.getTime())
      expect(await stripe.paymentIntents.retrieve(first.paid.id)).toMatchObject({
        status: 'succeeded',
        metadata: { order_id: 'ord_1' },
      })
      expect(await stripe.refunds.create({ payment_intent: first.paid.id })).toMatchObject({ amount: 10_000 })
      expect(sandbox.control.ledger().problems).toEqual([])
    })
    await session(home, async ({ stripe }) => {
      expect(await failureOf(stripe.refunds.create({ payment_intent: first.paid.id }))).toMatchObject({
        code: 'charge_already_refunded',
      })
    })
  })

  it('goes on with what was under way: balance, 3-D Secure, idempotency keys, undelivered events', async () => {
    const home = givenFolder()
    const options = { balanceDelay: 60_000, webhookUrl: 'http://127.0.0.1:9/', deliverRetries: [3_600_000] }
    const before = await session(
      home,
      async ({ stripe }) => ({
        paid: await givenPaid(stripe),
        asked: await givenPaid(stripe, { payment_method: 'pm_card_authenticationRequired' }),
        keyed: await stripe.paymentIntents.create({ amount: 500, currency: 'eur' }, { idempotencyKey: 'order:1' }),
      }),
      options,
    )
    const { createServer } = await import('node:http')
    const taken: string[] = []
    const receiver = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => taken.push(chunk.toString())).on('end', () => response.end())
    }).listen(0, '127.0.0.1')
    onTestFinished(() => void receiver.close())
    await new Promise((resolve) => receiver.once('listening', resolve))
    const address = receiver.address()
    const webhookUrl = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
    await session(
      home,
      async ({ sandbox, stripe }) => {
        const again = await stripe.paymentIntents.create(
          { amount: 500, currency: 'eur' },
          { idempotencyKey: 'order:1' },
        )
        expect(again.id).toBe(before.keyed.id)
        const asked = await stripe.paymentIntents.retrieve(before.asked.id)
        const page = asked.next_action?.redirect_to_url?.url ?? ''
        expect(page.startsWith(sandbox.url)).toBe(true)
        const body = new URLSearchParams({ result: 'complete' })
        expect((await fetch(page, { method: 'POST', body })).status).toBe(200)
        expect(await stripe.paymentIntents.retrieve(before.asked.id)).toMatchObject({ status: 'succeeded' })
        sandbox.control.advance(3_600_000)
        await sandbox.control.idle()
        expect(await stripe.charges.retrieve(String(before.paid.latest_charge))).toHaveProperty(
          'balance_transaction',
          expect.stringMatching(/^txn_/),
        )
        expect(taken.join('')).toContain(before.paid.id)
        expect((await stripe.webhookEndpoints.list()).data).toMatchObject([{ url: webhookUrl }])
      },
      { ...options, webhookUrl },
    )
  })

  it('finds no card number and no security code on disk', async () => {
    const home = givenFolder()
    const logged: string[] = []
    await session(
      home,
      async ({ stripe }) => {
        const card = { number: '4000000000000077', exp_month: 12, exp_year: 2041, cvc: '987' }
        const method = await stripe.rawRequest(
          'POST',
          '/v1/payment_methods',
          { type: 'card', card },
          { idempotencyKey: 'k' },
        )
        await givenPaid(stripe, { payment_method: method.id })
        const mistyped = { type: 'card', card: { ...card, number: '4000000000000078' } }
        await failureOf(stripe.rawRequest('POST', '/v1/payment_methods', mistyped, { idempotencyKey: 'l' }))
      },
      { log: (line) => logged.push(JSON.stringify(line)) },
    )
    for (const text of [allOf(home), logged.join('\n')]) {
      expect(text).not.toContain('4000000000000077')
      expect(text).not.toContain('4000000000000078')
      expect(text).not.toContain('987"')
    }
    expect(allOf(home)).toContain('"last4":"0077"')
    expect(logged.length).toBeGreaterThan(2)
  })

  it('is refused while the first one runs', async () => {
    const home = givenFolder()
    const child = await startChild(['--home', home, '--quiet'])
    await expect(startSandbox({ home })).rejects.toThrow(/is in use by process \d+/)
    await end(child, 'SIGKILL')
    await session(home, async ({ stripe, sandbox }) => {
      expect(await stripe.customers.list()).toMatchObject({ data: [] })
      await expect(startSandbox({ home })).rejects.toThrow(/is in use/)
      expect(sandbox.secretKey).toBe(child.ready.secretKey)
    })
  })
})

describe('a killed sandbox', () => {
  it('has kept all that it had answered', async () => {
    const home = givenFolder()
    const answered = new Map<string, string>()
    for (let round = 0; round < 3; round += 1) {
      const child = await startChild(['--home', home, '--quiet'])
      for (const [id, status] of answered)
        expect(await child.stripe.paymentIntents.retrieve(id)).toMatchObject({ status })
      const busy = Array.from({ length: 4 }, async () => {
        for (;;) {
          const intent = await child.stripe.paymentIntents.create({ amount: 500, currency: 'eur' })
          answered.set(intent.id, intent.status)
          const paid = await child.stripe.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa' })
          answered.set(paid.id, paid.status)
        }
      })
      const cut = Promise.allSettled(busy)
      await new Promise((resolve) => setTimeout(resolve, 150 + 37 * round))
      await end(child, 'SIGKILL')
      await cut
      // A confirm that was cut off may have happened: it is asked for, not assumed.
      for (const [id, status] of answered) if (status !== 'succeeded') answered.delete(id)
    }
    expect(answered.size).toBeGreaterThan(10)
    await session(home, async ({ sandbox, stripe }) => {
      for (const id of answered.keys())
        expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ status: 'succeeded' })
      expect(sandbox.control.ledger().problems).toEqual([])
    })
  })

  it('loses half a line at most', async () => {
    const home = givenFolder()
    const paid = await session(home, ({ stripe }) => givenPaid(stripe))
    appendFileSync(journalOf(home), '[["customers","cus_half",{"id":"cus_half","object":"cust')
    const customer = await session(home, async ({ stripe }) => {
      expect(await stripe.paymentIntents.retrieve(paid.id)).toMatchObject({ status: 'succeeded' })
      expect(await stripe.customers.list()).toMatchObject({ data: [] })
      return stripe.customers.create()
    })
    await session(home, async ({ stripe }) => {
      expect(await stripe.customers.list()).toMatchObject({ data: [{ id: customer.id }] })
    })
  })

  it('says where a journal is damaged, rather than forget half of it', async () => {
    const home = givenFolder()
    await session(home, async ({ stripe }) => {
      for (let round = 0; round < 3; round += 1) await stripe.customers.create()
    })
    const path = journalOf(home)
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, lines.with(1, lines[1]?.slice(20) ?? '').join('\n'))
    await expect(startSandbox({ home })).rejects.toThrow(/journal-0.ndjson is damaged in line 2/)
  })
})

describe('the journal', () => {
  function openJournal(folder: string) {
    const changes = new Changes()
    const tables = createTables(changes)
    return { tables, journal: Journal.open(folder, tablesByName(tables)) }
  }
  const entry = (id: string, at: number) =>
    ['jobs', id, { id, kind: 'settle_charge', target: 'x', at }] satisfies [string, string, object]
  const append = (journal: Journal, id: string, at: number) => journal.append([entry(id, at)])

  it('becomes a snapshot, and a crash in between leaves one of the two whole', () => {
    const folder = givenFolder()
    const first = openJournal(folder)
    first.tables.jobs.load('a', entry('a', 1)[2])
    append(first.journal, 'a', 1)
    first.journal.compact()
    append(first.journal, 'b', 2)
    first.journal.close()
    expect(readdirSync(folder).toSorted()).toEqual(['journal-1.ndjson', 'snapshot-1.ndjson'])
    // Left over from a crash before the rename, and from one before the old files were removed.
    writeFileSync(join(folder, 'snapshot-2.ndjson.tmp'), '[["jobs","c",')
    writeFileSync(join(folder, 'journal-0.ndjson'), `${JSON.stringify([entry('old', 0)])}\n`)
    const second = openJournal(folder)
    expect(second.tables.jobs.all()).toMatchObject([{ id: 'a' }, { id: 'b' }])
    expect(readdirSync(folder).toSorted()).toEqual(['journal-1.ndjson', 'snapshot-1.ndjson'])
    second.journal.close()
  })

  it('takes nothing from another version', () => {
    const folder = givenFolder()
    writeFileSync(join(folder, 'journal-0.ndjson'), '[["payouts","po_1",{"id":"po_1"}]]\n')
    expect(() => openJournal(folder)).toThrow(/from another version/)
    writeFileSync(join(folder, 'journal-0.ndjson'), '[["charges","ch_1",{"id":"ch_1","object":"refund"}]]\n')
    expect(() => openJournal(folder)).toThrow(/"ch_1" is not a row of charges/)
  })
})

import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createSandbox } from './sandbox.ts'
import { end, runCli, startChild } from './testing/child.ts'
import { startReceiver } from './testing/receiver.ts'

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

async function refusalOf(args: string[], env?: Record<string, string>) {
  const child = runCli(args, env)
  const [said] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'exit')])
  return { code: child.exitCode, said: said.trim() }
}

describe('production', () => {
  it('gets no sandbox', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(createSandbox()).rejects.toThrow('does not run with NODE_ENV=production')
    const { code, said } = await refusalOf([], { NODE_ENV: 'production' })
    expect(code).toBe(1)
    expect(said).toBe('The Stripe sandbox does not run with NODE_ENV=production. Set STRIPE_SECRET_KEY instead.')
  })
})

describe('the command', () => {
  it('keeps its keys and its one webhook endpoint, and stops within a second with all written', async () => {
    const home = mkdtempSync(join(tmpdir(), 'stripe-sandbox-'))
    onTestFinished(() => rmSync(home, { recursive: true, force: true }))
    const receiver = await startReceiver()
    onTestFinished(() => receiver.stop())
    const first = await startChild(['--home', home, '--quiet', '--webhook-url', 'http://127.0.0.1:9/hook'])
    const customer = await first.stripe.customers.create()
    const started = performance.now()
    expect(await end(first, 'SIGTERM')).toBe(0)
    expect(performance.now() - started).toBeLessThan(1000)

    const second = await startChild(['--home', home, '--quiet', '--webhook-url', receiver.url])
    const { url: _, ...keys } = second.ready
    expect(first.ready).toMatchObject(keys)
    receiver.secret = second.ready.webhookSecret
    expect((await second.stripe.webhookEndpoints.list()).data).toMatchObject([{ url: receiver.url, status: 'enabled' }])
    await second.stripe.customers.update(customer.id, { name: 'Ada' })
    await expect.poll(() => receiver.types()).toContain('customer.updated')
    expect(await end(second, 'SIGTERM')).toBe(0)
  })

  it('stops in time while calls hang', async () => {
    const child = await startChild(['--quiet'])
    await fetch(`${child.ready.url}/_sandbox/faults`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${child.ready.controlToken}` },
      body: JSON.stringify({ path: '/v1/customers', mode: 'delay', delayMs: 60_000 }),
    })
    const hanging = Promise.allSettled([child.stripe.customers.create()])
    await new Promise((resolve) => setTimeout(resolve, 100))
    const started = performance.now()
    expect(await end(child, 'SIGTERM')).toBe(0)
    expect(performance.now() - started).toBeLessThan(1000)
    await hanging
  })

  it('says in one sentence what is wrong', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    onTestFinished(() => void taken.close())
    const address = taken.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    expect(await refusalOf(['--port', port])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^The port .* is taken/),
    })
    expect(await refusalOf(['--port', 'x'])).toMatchObject({ code: 1, said: '--port x is not a port.' })
    expect(await refusalOf(['--webhook-url', 'x'])).toMatchObject({
      code: 1,
      said: '--webhook-url x is not an address.',
    })
    expect(await refusalOf(['--unknown'])).toMatchObject({ code: 1, said: expect.stringContaining('Usage:') })
  })
})

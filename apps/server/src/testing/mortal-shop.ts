import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { PlaceOrderResult, type PlaceOrderInput } from '@artiqo/contracts/checkout'
import type { FaultPoint } from '#fault-points.ts'
import type { Visitor } from '#trpc/visitor.ts'
import type { Placed } from './buying.ts'
import { startServerProcess, type ServerProcess } from './server-process.ts'
import { createTestShop, testSecret, type TestShop } from './shop.ts'

/** A shop whose work is done by a real server process, which dies where it is told to and is started again. */
export interface MortalShop {
  readonly shop: TestShop
  /** Where the process answers. */
  readonly address: string
  /** The process that runs now. */
  readonly server: () => ServerProcess
  /** Starts it again after its death; what a start does at once, such as asking Stripe about open orders, it does. */
  restart(): Promise<void>
  /** Has the process die where it next passes this point, and resolves when it has. */
  diesAt(point: FaultPoint): Promise<NodeJS.Signals | null>
  /** Moves the time of the process, of the sandbox and of what the test calls itself. */
  advance(ms: number): void
  /** Places the visitor's order over HTTP; rejects when the process dies over it. */
  place(visitor: Visitor, input: PlaceOrderInput): Promise<Placed>
  close(): Promise<void>
}

export async function createMortalShop(): Promise<MortalShop> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const shop = await createTestShop({}, { webhookUrl: `${address}/webhooks/stripe`, deliverRetries: [200, 500, 1000] })
  const env = {
    NODE_ENV: 'test',
    PORT: String(port),
    DATABASE_URL: shop.database.url,
    ARTIQO_HOME: shop.deps.settings.ARTIQO_HOME,
    SESSION_SECRET: testSecret,
    LOG_LEVEL: 'silent',
    STRIPE_SECRET_KEY: shop.sandbox.secretKey,
    STRIPE_PUBLISHABLE_KEY: shop.sandbox.publishableKey,
    STRIPE_WEBHOOK_SECRET: shop.sandbox.webhookSecret,
    STRIPE_HOST: shop.sandbox.url,
  }
  let aheadMs = 0
  let server = await startServerProcess(env)
  return {
    shop,
    address,
    server: () => server,
    async restart() {
      server = await startServerProcess(env, { aheadMs })
    },
    diesAt(point) {
      server.tell({ dieAt: point })
      return server.ended
    },
    advance(ms) {
      aheadMs += ms
      shop.advance(ms)
      server.tell({ aheadMs })
    },
    async place(visitor, input) {
      for (;;) {
        const response = await fetch(`${address}/trpc/orders.place`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-cart-token': visitor.cartToken ?? '' },
          body: JSON.stringify(input),
        })
        const text = await response.text()
        // A machine that is busy with other tests makes the shop say so.
        if (response.status === 503) continue
        if (!response.ok) throw new Error(`No order was placed: ${text}`)
        const result = PlaceOrderResult.parse(JSON.parse(text).result.data)
        if (result.kind !== 'placed') throw new Error(`Expected an order, got ${result.kind}`)
        return result
      }
    },
    async close() {
      await server.kill()
      await shop.close()
    },
  }
}

/** Waits until something is so, or says what was not. */
export async function until(what: string, isSo: () => Promise<boolean>, withinMs = 60_000): Promise<void> {
  const giveUpAt = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain until ${what}`)
    await sleep(40)
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address === 'string' || !address) throw new Error('no port')
  return address.port
}

import { buildApp } from '#app.ts'
import { createTestShop, type TestShop } from './shop.ts'

export interface OpenShop extends TestShop {
  /** Where it listens: `http://127.0.0.1:…`. */
  readonly url: string
}

/** A whole shop that listens on a free port of this machine. */
export async function openTestShop(overrides: NodeJS.ProcessEnv = {}): Promise<OpenShop> {
  const shop = await createTestShop({ LIMIT_ALL: '1000000/1m', ...overrides })
  const app = await buildApp(shop.deps, { webDist: '/nowhere', movableClock: shop.clock })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    ...shop,
    url,
    async close() {
      await app.close()
      await shop.close()
    },
  }
}

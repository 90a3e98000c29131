import { test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { environment } from './environment.ts'
import type { Person } from './people.ts'
import { watch } from './watch.ts'

interface VisitOptions {
  /** Signed in as this person; a guest without. */
  as?: Person
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

/** A browser of one's own, closed after the test. */
export type Visit = (options?: VisitOptions) => Promise<Page>

interface Fixtures {
  visit: Visit
}

/** Every browser in these tests is watched: whatever goes wrong behind the scenes fails the test. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const check = watch(context)
    await use(context)
    check()
  },
  visit: async ({ browser }, use) => {
    const opened: { context: BrowserContext; check: () => void }[] = []
    await use(async (options = {}) => {
      const context = await open(browser, options)
      opened.push({ context, check: watch(context) })
      return context.newPage()
    })
    for (const { context } of opened) await context.close()
    for (const { check } of opened) check()
  },
})
export { expect } from '@playwright/test'

async function open(browser: Browser, { as, ...look }: VisitOptions): Promise<BrowserContext> {
  const context = await browser.newContext(look)
  if (!as) return context
  await context.request.post('/trpc/identity.login', { data: { login: as.username, password: as.password } })
  const origins = [{ origin: environment.shop, localStorage: [{ name: 'artiqo.session', value: '1' }] }]
  const { cookies } = await context.storageState()
  await context.close()
  return browser.newContext({ ...look, storageState: { cookies, origins } })
}

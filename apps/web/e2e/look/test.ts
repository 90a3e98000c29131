import { test as base, type BrowserContext, type Page } from '@playwright/test'
import { apiOf } from '../support/api.ts'
import { watch } from '../support/watch.ts'
import { isBroken } from './faults.ts'
import type { Stage } from './state.ts'
import { supply } from './supply.ts'

interface Fixtures {
  stage: Stage
}

/** Each state has a browser of its own, in which nothing goes wrong but what is made to. */
export const test = base.extend<Fixtures>({
  context: async ({ context }, use) => {
    const check = watch(context, () => context.pages().some(isBroken))
    await use(context)
    check()
  },
  stage: async ({ page, context }, use) => use(stageOn(page, context)),
})
export { expect } from '@playwright/test'

function stageOn(page: Page, context: BrowserContext): Stage {
  return {
    page,
    visitor: apiOf(context.request),
    shop: supply,
    async signIn({ username, password }) {
      const answer = await context.request.post('/trpc/identity.login', { data: { login: username, password } })
      if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`)
      await page.addInitScript(() => localStorage.setItem('artiqo.session', '1'))
    },
  }
}

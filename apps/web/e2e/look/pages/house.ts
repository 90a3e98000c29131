import { expect } from '@playwright/test'
import { statesOf } from '../state.ts'

const pages: Readonly<Record<string, string>> = {
  help: '/help',
  'delivery and returns': '/help/delivery',
  fees: '/help/fees',
  holds: '/help/holds',
  'made-by rules': '/help/made-by',
  privacy: '/privacy',
  accessibility: '/accessibility',
}

export const house = statesOf(
  'The house',
  Object.fromEntries(
    Object.entries(pages).map(([name, path]) => [
      name,
      async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      },
    ]),
  ),
)

export const nowhere = statesOf('Nowhere', {
  'an address without a page': async ({ page }) => {
    await page.goto('/nothing/here')
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible()
  },
})

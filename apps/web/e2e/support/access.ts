import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wide = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const narrowest = { width: 320, height: 640 }

/**
 * What is on the page now is in order for everybody: axe finds nothing on a phone in light and on a desk in dark, and
 * nothing has to be scrolled sideways, down to the width of a page at 400 %.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize(narrowest)
  await expectNothingSideways(page)
  for (const [size, colorScheme] of [
    [phone, 'light'],
    [wide, 'dark'],
  ] as const) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await expectNothingSideways(page)
    const name = `${new URL(page.url()).pathname} at ${size.width} px, ${colorScheme}`
    expect.soft(await violations(page), name).toEqual([])
  }
}

/** What axe has to say, each with where and why. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary ?? ''}`),
  )
}

async function expectNothingSideways(page: Page): Promise<void> {
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const { pathname } = new URL(page.url())
  await expect.soft.poll(tooWide, { message: `${pathname} at ${page.viewportSize()?.width} px` }).toBeLessThanOrEqual(0)
}

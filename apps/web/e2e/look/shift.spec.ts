import type { Page } from '@playwright/test'
import { newArtist } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { hangAll } from '../support/works.ts'
import { sizes } from './sizes.ts'

/** What people hardly notice; the limit of Web Vitals is 0.1. */
const limit = 0.02

test('nothing jumps while home, the list and a work are coming in slowly', async ({ visit }) => {
  test.slow()
  const [work] = await hangAll(await newArtist(), [{ kind: 'limited', copies: 12 }, {}, {}, {}, {}, {}])
  for (const path of ['/', '/works', `/w/${work?.slug}`])
    for (const viewport of Object.values(sizes)) {
      const page = await visit({ viewport })
      await arriveSlowly(page)
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      await page.evaluate(() => document.fonts.ready)
      const { sum, pictures, moved } = await shifts(page)
      expect(pictures, `${path} shows pictures`).toBeGreaterThan(0)
      expect(sum, `${path} at ${viewport.width} px: ${moved.join(', ')}`).toBeLessThan(limit)
      await page.context().close()
    }
})

/** Answers, pictures and fonts each take their time, so that everything is drawn before the next is there. */
async function arriveSlowly(page: Page): Promise<void> {
  const late = (pattern: RegExp, milliseconds: number) =>
    page.route(pattern, async (route) => {
      await new Promise((done) => setTimeout(done, milliseconds))
      await route.continue()
    })
  await late(/\/trpc\//, 350)
  await late(/\/media\//, 350)
  await late(/\.woff2/, 500)
}

/** Every shift since the page was opened, added up, with what has moved. */
function shifts(page: Page): Promise<{ sum: number; pictures: number; moved: string[] }> {
  return page.evaluate(async () => {
    const entries: PerformanceEntry[] = []
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()))
    observer.observe({ type: 'layout-shift', buffered: true })
    await new Promise((done) => setTimeout(done, 100))
    entries.push(...observer.takeRecords())
    const of = (entry: PerformanceEntry): number => Reflect.get(entry, 'value')
    const nodes = (entry: PerformanceEntry): (Element | null)[] =>
      Reflect.get(entry, 'sources').map((source: { node: Element | null }) => source.node)
    return {
      sum: entries.reduce((sum, entry) => sum + of(entry), 0),
      pictures: document.images.length,
      moved: entries.flatMap((entry) =>
        nodes(entry).map((node) => `${node?.nodeName}.${node?.className ?? ''} ${of(entry)}`),
      ),
    }
  })
}

import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CDPSession, Locator, Page } from '@playwright/test'
import { fileName, type State } from './state.ts'
import { states } from './states.ts'
import { pictureFiles, picturePage } from './picture-page.ts'
import { sizes, type Size } from './sizes.ts'
import { expect, test } from './test.ts'

const {
  out,
  only,
  page: told,
}: { out: string; only: readonly string[]; page: string | null } = JSON.parse(process.env.E2E_PICTURES ?? '{}')

/** Pages are shown down to here, in pixels. */
const tallest: Record<Size, number> = { phone: 1600, desk: 1350 }
/** How large a picture is in proportion to what is seen. */
const scale: Record<Size, number> = { phone: 0.75, desk: 0.5 }

const wanted = ({ page }: State) =>
  only.length === 0 || only.some((name) => page.toLowerCase().includes(name.toLowerCase()))

for (const each of states.filter(wanted))
  test(`${each.page}, ${each.state}`, async ({ stage }) => {
    const { page } = stage
    const about = (await each.go(stage)) ?? null
    const browser = await page.context().newCDPSession(page)
    for (const { size, theme, file } of pictureFiles(fileName(each))) {
      await page.emulateMedia({ colorScheme: theme })
      await fit(page, size, about)
      await still(page)
      const path = join(out, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, await picture(page, browser, scale[size]))
    }
  })

test.afterAll(async () => {
  if (told !== null) await writeFile(told, picturePage(states))
})

/** As tall a window as the page is, so that what sticks to its edges is where it belongs. */
async function fit(page: Page, size: Size, about: Locator | null): Promise<void> {
  await page.setViewportSize(sizes[size])
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  const { width } = sizes[size]
  await page.evaluate(() => scrollTo(0, 0))
  await page.setViewportSize({ width, height: Math.max(sizes[size].height, Math.min(height, tallest[size])) })
  await about?.evaluate((element) => {
    if (element.getBoundingClientRect().bottom > innerHeight) element.scrollIntoView({ block: 'center' })
  })
}

/** Everything that can be seen has arrived. */
async function still(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const missing = () =>
    page.evaluate(() => {
      const inSight = (image: HTMLImageElement) => {
        const { top, bottom, left, right } = image.getBoundingClientRect()
        return top < innerHeight && bottom > 0 && left < innerWidth && right > 0 && image.checkVisibility()
      }
      return [...document.images].filter((image) => inSight(image) && !image.complete).map(({ src }) => src)
    })
  await expect.poll(missing, { intervals: [50] }).toEqual([])
  await page.evaluate(() =>
    Promise.allSettled([...document.images].filter((image) => image.complete).map((image) => image.decode())),
  )
}

/** The window as WebP, which Chromium writes by itself. */
async function picture(page: Page, browser: CDPSession, scale: number): Promise<Buffer> {
  const { width, height } = page.viewportSize() ?? sizes.desk
  const y = await page.evaluate(() => scrollY)
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 62,
    clip: { x: 0, y, width, height, scale },
  })
  return Buffer.from(data, 'base64')
}

import type { Page } from '@playwright/test'
import { violations } from './axe.ts'
import { collisions, motion, sideways } from './layout.ts'
import { states } from './states.ts'
import { sizes, themes, type Size } from './sizes.ts'
import { expect, test } from './test.ts'

const widths = [320, 390, 768, 1024, 1440, 1920]

for (const { page: name, state, go } of states)
  test(`${name}, ${state}: is for everybody`, async ({ stage }) => {
    const { page } = stage
    await go(stage)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await sideways(page), `no sideways scroll at ${width} px`).toEqual([])
      const size = sizeOf(width)
      if (size) await expectForEverybody(page, size)
    }
    await expectRoomForLargeText(page)
    expect.soft(await motion(page), 'nothing moves for who asked for stillness').toEqual([])
  })

const sizeOf = (width: number): Size | undefined =>
  width === sizes.phone.width ? 'phone' : width === sizes.desk.width ? 'desk' : undefined

async function expectForEverybody(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size])
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    await drawn(page)
    expect.soft(await violations(page), `axe on a ${size}, ${colorScheme}`).toEqual([])
  }
}

/** Colours are those of the new theme only when none is on its way from the old one. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((animation) => animation instanceof CSSTransition)
        .map(({ finished }) => finished),
    ),
  )
}

/** A window of 1440 px at 200 % is one of 720 px; and then text alone twice as large. */
async function expectRoomForLargeText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 720, height: 450 })
  expect.soft(await sideways(page), 'no sideways scroll at 200 %').toEqual([])
  expect.soft(await collisions(page), 'nothing in the way at 200 %').toEqual([])
  await page.setViewportSize(sizes.desk)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect.soft(await sideways(page), 'no sideways scroll with large text').toEqual([])
  expect.soft(await collisions(page), 'nothing in the way of large text').toEqual([])
}

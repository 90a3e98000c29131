import { violations } from './axe.ts'
import { collisions, motion, sideways } from './layout.ts'
import { expect, test } from './test.ts'

test('what is wrong with a page is found, and only that', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.setContent(`<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
    <button>One</button> <button>Two</button></main></html>`)
  expect(await violations(page)).toEqual([])
  expect(await collisions(page)).toEqual([])
  expect(await motion(page)).toEqual([])
  expect(await sideways(page)).toEqual([])

  await page.setContent(`<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>
    <button style="width: 40px; overflow: hidden; white-space: nowrap">Cut in the middle</button>
    <p><button>Under</button><button style="margin-left: -30px">Over</button></p>
    <button style="margin-left: 380px; width: 200px; transition: color 2s">Outside</button>
    <p style="color: #ccc; background: #fff">Faint</p></main></html>`)
  expect(await violations(page)).toEqual([expect.stringMatching(/^color-contrast: /)])
  expect(await collisions(page)).toEqual([
    expect.stringMatching(/“Outside” leaves the window$/),
    expect.stringMatching(/“Cut in the middle” is cut off$/),
    expect.stringMatching(/“Under” lies on .*“Over”$/),
  ])
  expect(await motion(page)).toEqual([expect.stringMatching(/^button/)])
  expect(await sideways(page)).toContain('button.')
})

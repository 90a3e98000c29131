import { expect, type Locator, type Page } from '@playwright/test'

const furthest = 120

/** Goes from control to control until this one has focus, forwards only, as one who cannot point does; every stop shows where it is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; stops < furthest; stops += 1) {
    await page.keyboard.press('Tab')
    await expectFocusInSight(page)
    if (await hasFocus()) return
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** What has focus is in the window, under nothing else, with a ring around it or around what stands for it. */
async function expectFocusInSight(page: Page): Promise<void> {
  expect(await page.evaluate(whereFocusHides)).toBe('in sight')
}

function whereFocusHides(): string {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return 'in sight'
  const name = `${focused.tagName.toLowerCase()}.${focused.className} “${(focused.textContent ?? '').trim().slice(0, 40)}”`
  const box = focused.getBoundingClientRect()
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
    return `${name} is outside of the window`
  const [x, y] = [
    (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2,
    (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2,
  ]
  const top = document.elementFromPoint(x, y)
  const covers =
    top !== null && getComputedStyle(top.closest('header, .buy-bar') ?? document.body).position === 'sticky'
  if (covers && !top.contains(focused) && !focused.contains(top) && focused.closest('header, .buy-bar') === null)
    return `${name} is behind ${top.tagName.toLowerCase()}.${top.className}`
  const ringed = [focused, focused.parentElement, focused.closest('label'), focused.closest('form')].some((element) => {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  return ringed ? 'in sight' : `${name} has focus and no ring`
}

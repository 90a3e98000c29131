import type { Page } from '@playwright/test'

/** What makes the page wider than its window; nothing where it is not. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth
    if (over <= 0) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1,
    )
    return [`${over} px`, ...wide.slice(-3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`)]
  })
}

/** What still moves although the visitor asked for stillness. */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map((each) => Number.parseFloat(each) || 0))
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      return seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01)
    })
    return [...new Set(moving.map((element) => `${element.tagName.toLowerCase()}.${element.className}`))]
  })
}

/** Headings and controls that are cut off, leave the window, or lie on each other. */
export function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = 'h1, h2, h3, a[href], button, input, select, textarea, summary, label'
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`
    const ancestors = (element: Element) => {
      const all: Element[] = []
      for (let each = element.parentElement; each !== null; each = each.parentElement) all.push(each)
      return all
    }
    const style = (element: Element) => getComputedStyle(element)
    const clips = (element: Element) => style(element).overflowX !== 'visible'
    const floats = (element: Element) =>
      [element, ...ancestors(element)].some((each) => ['fixed', 'sticky', 'absolute'].includes(style(each).position))
    const boxes = [...document.querySelectorAll(selector)]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(
        ({ element, box }) => box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true }),
      )
    const outside = boxes.filter(
      ({ element, box }) =>
        (box.left < -1 || box.right > innerWidth + 1) && !ancestors(element).some(clips) && !floats(element),
    )
    const cut = boxes.filter(
      ({ element }) =>
        !element.matches('input, select, textarea') && clips(element) && element.scrollWidth > element.clientWidth + 1,
    )
    const controls = boxes.filter(
      ({ element }) => element.matches('main a[href], main button, main input, main select') && !floats(element),
    )
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2
    const lying = controls.flatMap((one, index) =>
      controls
        .slice(index + 1)
        .filter(
          ({ element, box }) => !one.element.contains(element) && !element.contains(one.element) && meet(one.box, box),
        )
        .map(({ element }) => `${name(one.element)} lies on ${name(element)}`),
    )
    return [
      ...outside.map(({ element }) => `${name(element)} leaves the window`),
      ...cut.map(({ element }) => `${name(element)} is cut off`),
      ...lying,
    ]
  })
}

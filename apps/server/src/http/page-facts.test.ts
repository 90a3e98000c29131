import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasPage } from './page-facts.ts'

/** An address for every route file of the app: `_shop/orders/$orderId.tsx` → `/orders/x`. */
const addresses = globSync('**/*.tsx', { cwd: new URL('../../../web/src/routes', import.meta.url) })
  .filter((file) => !/(^|\/)(__root|route)\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\.tsx$/, '').replaceAll('.', '/')}`)
  .map(
    (path) =>
      path
        .replaceAll(/\/_\w+/g, '')
        .replaceAll(/\$\w+/g, 'x')
        .replace(/\/index$/, '') || '/',
  )

describe('the server', () => {
  test('knows every page of the app', () => {
    expect(addresses.length).toBeGreaterThan(25)
    expect(addresses.filter((address) => !hasPage(address))).toEqual([])
  })

  test('answers 404 for an address that has none', () => {
    for (const address of ['/nothing', '/nothing/here', '/works/x', '/w', '/a/x/y', '/studio/money', '/orders/x/y'])
      expect(hasPage(address), address).toBe(false)
  })
})

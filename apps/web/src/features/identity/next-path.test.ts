import { expect, test } from 'vitest'
import { readNext, safeNext } from './next-path.ts'

test.each(['/', '/checkout', '/w/low-tide-3f2k?zoom=1#questions', '/studio/works?state=draft', '/works?q=a%2Fb'])(
  'signing in leads back to %s',
  (path) => expect(safeNext(path)).toBe(path),
)

test.each([
  'https://evil.example/',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%0a/evil.example\n',
  '/\t/evil.example',
  '/..//evil.example',
  '/./\u0000/x',
  'javascript:alert(1)',
  'checkout',
  '',
  undefined,
  null,
  7,
  ['/checkout'],
])('signing in never leads to %j', (raw) => expect(safeNext(raw)).toBe('/'))

test.each(['/login', '/login?next=/login', '/register', '/reset/abc', '/forgot', '/verify-email/abc'])(
  'signing in does not lead back to %s',
  (path) => expect(safeNext(path, '/studio')).toBe('/studio'),
)

test('a work whose name begins like a doorway is no doorway', () => {
  expect(safeNext('/w/login')).toBe('/w/login')
  expect(safeNext('/loginx')).toBe('/loginx')
})

test('an address without a good next says nothing of it', () => {
  expect(readNext('//evil.example')).toEqual({})
  expect(readNext('/cart')).toEqual({ next: '/cart' })
})

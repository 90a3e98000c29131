import { expect, test } from 'vitest'
import { readKept } from './kept-next.ts'

const kept = (next: unknown, until: unknown) => JSON.stringify({ next, until })

test('a link from a mail leads on to where one wanted to go', () => {
  expect(readKept(kept('/checkout', 2), 1)).toBe('/checkout')
})

test.each([
  ['nothing was kept', null],
  ['it is too old', kept('/checkout', 0)],
  ['it leads elsewhere', kept('https://evil.example', 2)],
  ['it is no JSON', '{'],
  ['it is something else', '7'],
  ['it has no time', kept('/checkout', 'soon')],
])('a link from a mail leads home when %s', (_why, text) => expect(readKept(text, 1)).toBeUndefined())

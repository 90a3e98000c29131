import fc from 'fast-check'
import { expect, test } from 'vitest'
import { artworkSlug, slugTail } from './artwork-slug.ts'

const suffix = fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 26, maxLength: 26 })

test('a slug keeps its tail whatever the title becomes, and fits a piece of URL', () => {
  fc.assert(
    fc.property(suffix, fc.string({ unit: 'grapheme' }), fc.string(), (id, before, after) => {
      const [first, second] = [artworkSlug(before, `art_${id}`), artworkSlug(after, `art_${id}`)]
      expect(slugTail(first)).toBe(id.slice(-10))
      expect(slugTail(second)).toBe(slugTail(first))
      expect(first).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(first.length).toBeLessThanOrEqual(71)
    }),
  )
})

test('words that only look like a slug have no tail', () => {
  expect(slugTail('low-tide')).toBeNull()
  expect(slugTail('low-Ti0123456é')).toBeNull()
  expect(slugTail('')).toBeNull()
})

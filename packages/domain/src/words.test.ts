import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankUntil, defaultHoldRules, holdUntil, mayRenew, orderUntil } from './hold.ts'
import { passwordRefusal } from './password.ts'
import { searchPrefixes, searchWords } from './search.ts'
import { toCm, toInches } from './size.ts'
import { isReservedUsername, slugify, usernamePattern } from './username.ts'

describe('a password', () => {
  test('is refused when it is short, long, one thing over and over, a run, or little more than a common word', () => {
    const cases = {
      short: 'too_short',
      ['x'.repeat(129)]: 'too_long',
      aaaaaaaaaaaa: 'too_common',
      '1234567890': 'too_common',
      'password123!': 'too_common',
      abcdefghijkl: 'too_common',
    }
    for (const [password, refusal] of Object.entries(cases)) expect(passwordRefusal(password), password).toBe(refusal)
  })

  test('may be any long phrase, and may not be the person’s own name with a number', () => {
    expect(passwordRefusal('quiet white wall')).toBeNull()
    expect(passwordRefusal('ünïcødé is fïne')).toBeNull()
    expect(passwordRefusal('nele.verbeke1', ['nele.verbeke@example.org', 'nele.verbeke'])).toBe('too_common')
  })
})

describe('a username', () => {
  test('is small letters, digits and single hyphens, and no path of the shop', () => {
    for (const good of ['wren', 'wren-halloran', 'a_1', '123']) expect(usernamePattern.test(good), good).toBe(true)
    for (const bad of ['ab', '-wren', 'wren-', 'wr--en', 'Wren', 'wren halloran', 'x'.repeat(31)])
      expect(usernamePattern.test(bad), bad).toBe(false)
    expect(isReservedUsername('Studio')).toBe(true)
  })
})

describe('a slug', () => {
  test('is always made of small letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(slugify(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
    )
    expect(slugify('Low tide, Sint-Anna')).toBe('low-tide-sint-anna')
    expect(slugify('Crème brûlée №5')).toBe('creme-brulee-no5')
  })
})

describe('a search', () => {
  test('is safe to ask whatever was typed: no operator of the language gets through', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(searchPrefixes(query).join(' ')).toMatch(/^([\p{L}\p{N}]+( |$))*$/u)
      }),
    )
  })

  test('keeps the words that are in the index', () => {
    expect(searchPrefixes('the blue "harbour" of -Ghent*')).toEqual(['blue', 'harbour', 'ghent'])
    expect(searchPrefixes('of it')).toEqual([])
    expect(searchWords('a A a')).toEqual(['a'])
  })
})

describe('a hold', () => {
  const now = new Date('2026-11-20T10:00:00Z')
  const minutes = (at: Date) => (at.getTime() - now.getTime()) / 60_000

  test('lasts half an hour; an order has ten minutes at least; the bank gets an hour more', () => {
    expect(minutes(holdUntil(now, defaultHoldRules))).toBe(30)
    expect(minutes(orderUntil(now, new Date(now.getTime() + 60_000), defaultHoldRules))).toBe(10)
    expect(minutes(orderUntil(now, holdUntil(now, defaultHoldRules), defaultHoldRules))).toBe(30)
    expect(minutes(bankUntil(holdUntil(now, defaultHoldRules), defaultHoldRules))).toBe(90)
  })

  test('is renewed ten times', () => {
    expect([0, 9, 10].map((renewals) => mayRenew(renewals, defaultHoldRules))).toEqual([true, true, false])
  })
})

describe('a size', () => {
  test('is shown in centimetres and inches', () => {
    expect([toCm(905), toInches(254)]).toEqual([90.5, 10])
  })
})

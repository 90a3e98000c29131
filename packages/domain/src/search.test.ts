import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchExpression, searchText, searchWords } from './search.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('search', () => {
  test('a text is found by any of its words, however they are typed', () => {
    fc.assert(
      fc.property(text, text, (title, medium) => {
        const words = searchText([title, null, medium]).split(' ')
        for (const word of [...searchWords(title), ...searchWords(medium)]) expect(words).toContain(word)
        for (const word of searchWords(title.toUpperCase().normalize('NFD'))) {
          // Upper case is not always the way back: ŉ is ʼN there.
          fc.pre(searchWords(title.toUpperCase().toLowerCase()).join(' ') === searchWords(title).join(' '))
          expect(words).toContain(word)
        }
      }),
    )
  })

  test('nothing typed becomes an operator: an expression is words that must begin words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        expect(searchExpression(query) ?? '+a*').toMatch(/^\+[\p{L}\p{N}]+\*(?: \+[\p{L}\p{N}]+\*){0,7}$/u)
      }),
    )
  })

  test('what search looks through fits its column, however long the texts expand', () => {
    const expanding = '\uFDFA'.repeat(8000)
    expect(Buffer.byteLength(searchText([expanding, '𒀀 '.repeat(4000)]))).toBeLessThan(65_536)
  })

  test('brings letters to their plainest form', () => {
    expect(searchWords('Crème BRÛLÉE, Straße, Łódź, Œuvre & Smørrebrød')).toEqual([
      'creme',
      'brulee',
      'strasse',
      'lodz',
      'oeuvre',
      'smorrebrod',
    ])
    expect(searchWords('İstanbul ΣΊΣΥΦΟΣ ﬁne ２０２６')).toEqual(['istanbul', 'σισυφοσ', 'fine', '2026'])
  })

  test('has nothing to ask for words that no index has', () => {
    expect(searchExpression('the ox of it')).toBeNull()
    expect(searchExpression('+-*"()~<>@')).toBeNull()
    expect(searchExpression('x'.repeat(200))).toBeNull()
    expect(searchExpression('the red ox')).toBe('+red*')
  })
})

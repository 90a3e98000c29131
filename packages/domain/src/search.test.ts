import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexedWords, searchPrefixes, searchText, searchWords } from './search.ts'

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

  test('asks for eight words at most, made of letters and digits alone, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const prefixes = searchPrefixes(query)
        expect(prefixes.length).toBeLessThanOrEqual(8)
        for (const prefix of prefixes) expect(prefix).toMatch(/^[\p{L}\p{N}]{2,80}$/u)
      }),
    )
  })

  test('has in its index every word of a work that can be asked for', () => {
    fc.assert(
      fc.property(text, text, (title, medium) => {
        const indexed = indexedWords(searchText([title, medium]))
        for (const prefix of searchPrefixes(title)) expect(indexed).toContain(prefix)
        expect(new Set(indexed).size).toBe(indexed.length)
      }),
    )
    expect(indexedWords('ox in the snow the')).toEqual(['the', 'snow'])
    expect(indexedWords('')).toEqual([])
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
    expect(searchPrefixes('the ox of it')).toEqual([])
    expect(searchPrefixes('+-*"()~<>@')).toEqual([])
    expect(searchPrefixes('x'.repeat(200))).toEqual([])
    expect(searchPrefixes('the red ox')).toEqual(['red'])
  })
})

import { describe, expect, test } from 'vitest'
import { readLine } from './museum-work.ts'

const least = { id: 'A1', title: 'Norham', artist: ['J. M. W. Turner'] }
const read = (work: object) => readLine(JSON.stringify({ ...least, ...work }))
const workOf = (work: object) => {
  const line = read(work)
  if ('reason' in line) throw new Error(line.reason)
  return line.work
}
const reasonOf = (work: object) => {
  const line = read(work)
  return 'reason' in line ? line.reason : null
}

describe('a line of a museum’s file', () => {
  test('needs a key, a title and an artist, and nothing else', () => {
    expect(workOf({})).toEqual({
      id: 'A1',
      title: 'Norham',
      artist: ['J. M. W. Turner'],
      artistId: null,
      medium: null,
      classification: null,
      dateText: null,
      year: null,
      widthMm: null,
      heightMm: null,
      depthMm: null,
      subjects: [],
      inscription: null,
      creditLine: null,
    })
  })

  test('is read with all that it says, and what is not asked for is left', () => {
    const facts = {
      medium: 'Oil',
      year: 1835,
      widthMm: 654.1,
      subjects: ['castle'],
      artistId: [558],
      themes: ['places'],
    }
    expect(workOf(facts)).toMatchObject({ medium: 'Oil', year: 1835, widthMm: 654.1, artistId: ['558'] })
    expect(workOf(facts)).not.toHaveProperty('themes')
  })

  test('may have a title of one letter, or one that is not known, or one with marks', () => {
    for (const title of ['I', '[title not known]', 'Crème brûlée à l’œuvre', '富士山', 'x'.repeat(1200)])
      expect(workOf({ title }).title).toBe(title)
  })

  test('has its texts tidied: one line each, no control characters, no half letters', () => {
    expect(workOf({ title: '  Two\n\tlines \u0000 here ' }).title).toBe('Two lines here')
    expect(workOf({ title: 'half \uD83D' }).title).toBe('half \uFFFD')
  })

  test('has a year as a number or as digits; other words are no year', () => {
    expect(workOf({ year: '2006' }).year).toBe(2006)
    expect(workOf({ year: 'no date' }).year).toBeNull()
    expect(workOf({ year: 'c.1997-9' }).year).toBeNull()
    expect(workOf({ year: null }).year).toBeNull()
  })

  test.each([
    ['an empty title', { title: ' \u0001 ' }, 'title: is empty'],
    ['no title', { title: undefined }, 'title: is missing'],
    ['a title that is a number', { title: 7 }, 'title: expected string, received number'],
    ['a title without end', { title: 'x'.repeat(2001) }, 'title: Too big'],
    ['no artist', { artist: [] }, 'artist: Too small'],
    ['an artist that is no list', { artist: 'Turner' }, 'artist: expected array'],
    ['an artist without a name', { artist: [''] }, 'artist.0: is empty'],
    ['more artists than a work has', { artist: Array.from({ length: 51 }, () => 'A') }, 'artist: Too big'],
    ['no key', { id: undefined }, 'id: '],
    ['a key that is none', { id: 'a b' }, 'id: '],
    ['a width that is a word', { widthMm: 'wide' }, 'widthMm: expected number'],
    ['a width of nothing', { widthMm: 0 }, 'widthMm: Too small'],
    ['a height below nothing', { heightMm: -3 }, 'heightMm: Too small'],
    ['a depth of a kilometre', { depthMm: 1_000_000 }, 'depthMm: Too big'],
    ['a year far ahead', { year: 99_999 }, 'year: is not from 1 to 2200'],
    ['a year that is no number', { year: true }, 'year: '],
    ['a year and a half', { year: 1835.5 }, 'year: '],
    ['subjects that are no list', { subjects: 'castle' }, 'subjects: expected array'],
    ['subjects that are numbers', { subjects: [1] }, 'subjects.0: expected string'],
  ])('with %s is left out, and the reason said', (_, work, reason) => {
    expect(reasonOf(work)).toMatch(new RegExp(`^${reason.replaceAll('.', String.raw`\.`)}`))
  })

  test.each([
    ['{"id": "A1", "title": "cut o', 'is not JSON'],
    ['', 'is not JSON'],
    ['[1]', 'is not an object'],
    ['null', 'is not an object'],
    ['"A1"', 'is not an object'],
    ['['.repeat(100_000), 'is not JSON'],
  ])('that is no work at all is left out: %.20s', (text, reason) => {
    expect(readLine(text)).toEqual({ reason })
  })
})

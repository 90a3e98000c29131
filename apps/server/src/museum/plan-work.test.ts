import { UserId, ArtworkId, EditionId } from '@artiqo/contracts/ids'
import { usernamePattern } from '@artiqo/domain/username'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usernamesFor } from './artist-usernames.ts'
import { cutAtWord, namesWithin } from './cut-text.ts'
import { museumId, museumTime } from './museum-id.ts'
import { readLine, type MuseumWork } from './museum-work.ts'
import { planWork } from './plan-work.ts'

function museumWork(facts: object): MuseumWork {
  const line = readLine(JSON.stringify({ id: 'A1', title: 'Norham', artist: ['J. M. W. Turner'], ...facts }))
  if ('reason' in line) throw new Error(line.reason)
  return line.work
}
const plan = (facts: object, forSale = false) => planWork(museumWork(facts), { forSale })

describe('a museum’s work in the shop', () => {
  test('has an id of its own kind, the same in every run and older than what the shop makes', () => {
    const { id, source_key } = plan({})
    expect(source_key).toBe('museum:A1')
    expect(plan({ title: 'Another' }).id).toBe(id)
    expect(plan({ id: 'A2' }).id).not.toBe(id)
    expect(ArtworkId.parse(id)).toBe(id)
    expect(UserId.parse(museumId('user', '558')).slice(4)).not.toBe(id.slice(4))
    expect(id < 'art_01').toBe(true)
    expect(museumTime.getUTCFullYear()).toBe(2000)
  })

  test('keeps every maker’s name and hangs on the page of the first', () => {
    const { made_by, artist } = plan({ artist: ['Mary Martin', 'Kenneth Martin'], artistId: [7, 8] })
    expect(made_by).toBe('Mary Martin, Kenneth Martin')
    expect(artist).toEqual({ id: museumId('user', '7'), key: '7', name: 'Mary Martin' })
  })

  test('tells artists of one name apart by their keys, and goes by the name where there is none', () => {
    const of = (artistId?: number[]) => plan({ artist: ['Richard Wilson'], artistId }).artist.id
    expect(of([606])).not.toBe(of([10_956]))
    expect(of()).toBe(of())
  })

  test('has its title whole in its description where that is too long for a title', () => {
    const title = 'a long way '.repeat(40).trim()
    const planned = plan({ title })
    expect(Array.from(planned.title).length).toBeLessThanOrEqual(300)
    expect(planned.title).toMatch(/ (a|long|way)…$/)
    expect(planned.description).toBe(`${title.replace('a', 'A')}.`)
    expect(plan({}).description).toBe('')
  })

  test('tells its date where that is more than the year, and what it shows', () => {
    const said = plan({
      dateText: 'c.1830–5',
      year: 1830,
      inscription: 'date inscribed',
      subjects: ['castle', 'man, old'],
    })
    expect(said.description).toBe('C.1830–5.\nDate inscribed.\nCastle; man, old.')
    expect(plan({ dateText: '1830', year: 1830 }).description).toBe('')
  })

  test('hangs in the category of its kind, or in none', () => {
    expect(plan({ classification: 'on paper, unique' }).category).toBe('drawing')
    expect(plan({ classification: 'time-based media' })).toMatchObject({ category: null, medium: 'Time-based media' })
    expect(plan({})).toMatchObject({ category: null, medium: '' })
  })

  test('is measured in whole millimetres', () => {
    expect(plan({ widthMm: 654.4, heightMm: 0.2 })).toMatchObject({ width_mm: 654, height_mm: 1, depth_mm: null })
  })

  test('has no edition, unless prices are to be invented: then the same ones in every run', () => {
    expect(plan({}).edition).toBeNull()
    const editions = Array.from({ length: 300 }, (_, index) =>
      plan({ id: index, classification: 'on paper, print' }, true),
    )
    for (const [index, { edition, id }] of editions.entries()) {
      expect(plan({ id: index, classification: 'on paper, print' }, true).edition).toEqual(edition)
      expect(EditionId.parse(edition?.id)).toBe(edition?.id)
      expect(edition?.artwork_id).toBe(id)
      expect(edition?.price_amount).toBeGreaterThanOrEqual(4000)
      expect(edition?.price_amount).toBeLessThanOrEqual(800_000)
      expect((edition?.price_amount ?? 1) % 500).toBe(0)
      if (edition?.kind === 'limited') expect(edition.total).toBeGreaterThanOrEqual(5)
      else expect(edition).toMatchObject({ kind: 'open', total: null })
    }
    expect(new Set(editions.map(({ edition }) => edition?.kind))).toEqual(new Set(['limited', 'open']))
    expect(plan({ classification: 'painting' }, true).edition).toMatchObject({ kind: 'original', total: 1 })
  })
})

describe('texts that are too long', () => {
  test('are cut at a word, never within a letter, and never longer than there is room for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, max) => {
        const cut = cutAtWord(text, max)
        expect(Array.from(cut).length).toBeLessThanOrEqual(max)
        expect(cut.isWellFormed()).toBe(text.isWellFormed())
        if (Array.from(text).length <= max) expect(cut).toBe(text)
      }),
    )
  })

  test('lose names at the end, which are counted', () => {
    const names = Array.from({ length: 30 }, (_, index) => `Artist number ${index + 1}`)
    expect(namesWithin(names, 60)).toBe('Artist number 1, Artist number 2 and 28 others')
    expect(namesWithin(['A'.repeat(90)], 50)).toHaveLength(50)
    expect(namesWithin(['A', 'B'], 50)).toBe('A, B')
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 50 }), (all) => {
        expect(Array.from(namesWithin(all, 100)).length).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('usernames of imported artists', () => {
  const artist = (name: string, key = name) => ({ id: museumId('user', key), key, name })

  test('are the name, for the first who has it; the others end as their ids do', () => {
    const artists = [artist('Richard Wilson', '606'), artist('Richard Wilson', '10956'), artist('Joan Miró')]
    const usernames = [...usernamesFor(artists, new Set(['joan-miro'])).values()]
    expect(usernames[0]).toBe('richard-wilson')
    expect(usernames[1]).toMatch(/^richard-wilson-[0-9a-z]{8}$/)
    expect(usernames[2]).toMatch(/^joan-miro-[0-9a-z]{8}$/)
  })

  test('are never a path of the shop', () => {
    expect([...usernamesFor([artist('Studio')], new Set()).values()][0]).toMatch(/^studio-/)
  })

  test('are legal and unique, whatever the names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), { maxLength: 20 }),
        (names) => {
          const artists = names.map((name, index) => artist(name, String(index)))
          const usernames = [...usernamesFor(artists, new Set()).values()]
          expect(new Set(usernames).size).toBe(names.length)
          for (const username of usernames) expect(username).toMatch(usernamePattern)
        },
      ),
    )
  })
})

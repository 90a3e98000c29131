import { describe, expect, test } from 'vitest'
import { Dice } from './dice.ts'
import { readOptions } from './options.ts'

describe('the options of chaos', () => {
  test('are a minute of twelve buyers at two servers, with a seed of its own, unless told otherwise', () => {
    const options = readOptions([])
    expect(options).toMatchObject({ minutes: 1, buyers: 12, servers: 2, directed: false })
    expect(options.seed).toMatch(/^\d+$/)
    expect(readOptions(['--minutes', '0.5', '--seed', 'x', '--broken', 'trust-event-payload'])).toMatchObject({
      minutes: 0.5,
      seed: 'x',
      broken: 'trust-event-payload',
    })
  })

  test.each([
    [['--minutes', 'long'], /--minutes is "long": write a number from 0.05 to 600/],
    [['--minutes', '0'], /--minutes/],
    [['--minutes='], /--minutes/],
    [['--buyers', '1.5'], /--buyers is "1.5": write a whole number/],
    [['--servers', '9'], /--servers/],
    [['--broken', 'everything'], /choose one of release-before-cancel, trust-event-payload, intent-without-key/],
    [['--sead', '1'], /Unknown option/],
  ])('%j is refused with what to write instead', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence)
  })
})

describe('dice', () => {
  const throws = (seed: string) => {
    const dice = new Dice(seed)
    return Array.from({ length: 20 }, () => dice.between(1, 6))
  }

  test('fall the same for the same seed, and otherwise for another', () => {
    expect(throws('1')).toEqual(throws('1'))
    expect(throws('1')).not.toEqual(throws('2'))
    expect(new Dice('1').fork('a').fraction()).not.toBe(new Dice('1').fork('b').fraction())
  })

  test('show every side, each as often as its weight says', () => {
    const dice = new Dice('weights')
    const counts = { often: 0, seldom: 0, never: 0 }
    for (let times = 0; times < 4000; times += 1) counts[dice.weighted({ often: 3, seldom: 1, never: 0 })] += 1
    expect(counts.never).toBe(0)
    expect(counts.often / counts.seldom).toBeGreaterThan(2.5)
    expect(counts.often / counts.seldom).toBeLessThan(3.5)
    expect(new Set(throws('sides')).size).toBeGreaterThan(3)
    expect(() => dice.pick([])).toThrow(RangeError)
  })
})

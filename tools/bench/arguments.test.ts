import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('without options every case is measured, three runs of ten seconds each, on ten thousand works', () => {
  expect(readArguments([])).toEqual({
    cases: ['list', 'detail', 'search', 'cart.add', 'place'],
    seconds: 10,
    runs: 3,
    works: 10_000,
    seed: 1,
  })
})

test('named cases alone are measured, in their own order', () => {
  const wish = readArguments(['--case', 'place', '--case', 'list', '--json', 'out.json', '--seconds', '2'])
  expect(wish).toMatchObject({ cases: ['list', 'place'], json: 'out.json', seconds: 2 })
})

test.each([
  [['--case', 'detials'], 'There is no case "detials"'],
  [['--seconds', '0'], '--seconds is "0": write a whole number from 1 to 600'],
  [['--runs', 'many'], '--runs is "many"'],
  [['--works', '10'], '--works is "10": write a whole number from 200'],
])('refuses %j and says what to write', (args, sentence) => {
  expect(() => readArguments(args)).toThrow(sentence)
})

test('refuses what it does not know', () => {
  expect(() => readArguments(['--secnods', '3'])).toThrow('--secnods')
})

test('asked for help it measures nothing', () => {
  expect(readArguments(['--help', '--case', 'list'])).toBe('help')
})

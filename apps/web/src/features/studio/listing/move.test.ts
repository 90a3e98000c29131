import { expect, test } from 'vitest'
import { inTurn, moved, placeByKey, reconciled } from './move.ts'

const wall = ['front', 'detail', 'edge', 'back']

test.each([
  ['later', 0, 2, ['detail', 'edge', 'front', 'back']],
  ['earlier', 3, 1, ['front', 'back', 'detail', 'edge']],
  ['to the front', 2, 0, ['edge', 'front', 'detail', 'back']],
  ['past the end', 1, 9, ['front', 'edge', 'back', 'detail']],
  ['before the front', 1, -3, ['detail', 'front', 'edge', 'back']],
  ['nowhere', 1, 1, wall],
])('a picture moves %s', (_how, from, to, after) => expect(moved(wall, from, to)).toEqual(after))

test('a picture that is not there moves nothing', () => expect(moved(wall, 7, 0)).toEqual(wall))

test('whatever moves, every picture is still there once', () => {
  for (const from of wall.keys())
    for (const to of wall.keys()) expect(moved(wall, from, to).toSorted()).toEqual(wall.toSorted())
})

test('arrows move a picture by one place, Home and End to the ends, and the ends hold', () => {
  expect(placeByKey('ArrowLeft', 2, 4)).toBe(1)
  expect(placeByKey('ArrowUp', 0, 4)).toBe(0)
  expect(placeByKey('ArrowRight', 2, 4)).toBe(3)
  expect(placeByKey('ArrowDown', 3, 4)).toBe(3)
  expect(placeByKey('Home', 3, 4)).toBe(0)
  expect(placeByKey('End', 0, 4)).toBe(3)
  expect(placeByKey('Enter', 1, 4)).toBeNull()
})

test('an order that was wanted holds for what is left, and what came meanwhile hangs last', () => {
  expect(reconciled(['back', 'front', 'gone'], ['front', 'new', 'back'])).toEqual(['back', 'front', 'new'])
})

test('pictures hang as they were sent, though the small ones arrive first', () => {
  const turns = new Map([
    ['front', 1],
    ['detail', 2],
    ['edge', 3],
  ])
  expect(inTurn(['cover', 'edge', 'front', 'back', 'detail'], turns)).toEqual([
    'cover',
    'front',
    'detail',
    'back',
    'edge',
  ])
  expect(inTurn(['cover', 'back'], turns)).toEqual(['cover', 'back'])
})

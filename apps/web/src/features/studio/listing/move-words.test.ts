import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { moveSentence } from './move-words.ts'

beforeAll(() => i18n.activate('en'))

test('a move is told by the places that people count', () => {
  expect(moveSentence(1, 0, 5)).toBe('Picture 2 moved to place 1 of 5')
})

test('a picture at the end says that it stays there', () => {
  expect(moveSentence(4, 4, 5)).toBe('Picture 5 stays at place 5 of 5')
})

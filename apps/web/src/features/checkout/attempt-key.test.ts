import { expect, test } from 'vitest'
import { attemptKey, dropAttempt } from './attempt-key.ts'
import { givenStorage } from './testing/given-storage.ts'

function keys() {
  let made = 0
  return () => `key-${(made += 1)}`
}

test('the same order has the same key, however often it is sent and after a reload', () => {
  const [storage, newKey] = [givenStorage(), keys()]
  const first = attemptKey(storage, { total: 100, to: 'Ghent 9000' }, newKey)
  expect(attemptKey(storage, { total: 100, to: 'Ghent 9000' }, newKey)).toBe(first)
})

test('whatever changes in the order changes the key', () => {
  const [storage, newKey] = [givenStorage(), keys()]
  const first = attemptKey(storage, { total: 100, note: '' }, newKey)
  expect(attemptKey(storage, { total: 101, note: '' }, newKey)).not.toBe(first)
  expect(attemptKey(storage, { total: 100, note: '' }, newKey)).not.toBe(first)
})

test('after a refusal the next press has a new key', () => {
  const [storage, newKey] = [givenStorage(), keys()]
  const first = attemptKey(storage, { total: 100 }, newKey)
  dropAttempt(storage)
  expect(attemptKey(storage, { total: 100 }, newKey)).not.toBe(first)
})

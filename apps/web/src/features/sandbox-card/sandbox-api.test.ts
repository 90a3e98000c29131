import { expect, test } from 'vitest'
import { readAnswer } from './sandbox-api.ts'

const outcome = (json: unknown) => {
  const answer = readAnswer(json)
  return answer.kind === 'outcome' ? answer.outcome : answer
}

test('an intent says what came of it', () => {
  expect(outcome({ status: 'succeeded' })).toEqual({ kind: 'sent' })
  expect(outcome({ status: 'processing' })).toEqual({ kind: 'sent' })
  expect(outcome({ status: 'canceled' })).toEqual({ kind: 'over' })
  expect(outcome({ status: 'a_new_one' })).toEqual({ kind: 'unknown' })
})

test('a bank that asks sends the buyer to its page', () => {
  const next_action = { type: 'redirect_to_url', redirect_to_url: { url: 'http://127.0.0.1:1/3ds/x' } }
  expect(outcome({ status: 'requires_action', next_action })).toEqual({ kind: 'go', url: 'http://127.0.0.1:1/3ds/x' })
})

test('a decline carries its reason', () => {
  const error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds' }
  expect(outcome({ error })).toEqual({ kind: 'declined', code: 'insufficient_funds' })
  expect(outcome({ error: { type: 'card_error', code: 'incorrect_number' } })).toEqual({
    kind: 'declined',
    code: 'incorrect_number',
  })
})

test('a press that comes too late is told by the intent inside the error', () => {
  const error = { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' }
  expect(outcome({ error: { ...error, payment_intent: { status: 'succeeded' } } })).toEqual({ kind: 'sent' })
  expect(outcome({ error })).toEqual({ kind: 'unknown' })
})

test.each([null, 'text', 5, {}, { error: 'x' }])('%o is no answer, and so nothing is said of it', (json) => {
  expect(outcome(json)).toEqual({ kind: 'unknown' })
})

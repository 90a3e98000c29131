import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { declineWords } from './decline-words.ts'

beforeAll(() => i18n.activate('en'))

const codes = [
  'insufficient_funds',
  'expired_card',
  'incorrect_cvc',
  'incorrect_number',
  'processing_error',
  'payment_intent_authentication_failure',
  'card_not_supported',
  'generic_decline',
  'a_code_of_next_year',
  null,
]

test.each(codes)('%s says what is the matter, and that no money was taken', (code) => {
  const { point, rest } = declineWords(code)
  expect(point).toMatch(/^[A-Z].*\.$/)
  expect(rest).toMatch(/^No money was taken\. .+\.$/)
})

test.each(['lost_card', 'stolen_card', 'fraudulent', 'pickup_card'])(
  '%s is told as any other decline: the bank tells its customer, not whoever holds the card',
  (code) => {
    expect(declineWords(code)).toEqual(declineWords('generic_decline'))
  },
)

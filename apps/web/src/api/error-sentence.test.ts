import { reasons, type Reason } from '@artiqo/contracts/errors'
import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { sentenceOf } from './error-sentence.ts'

beforeAll(() => i18n.activate('en'))

const isReason = (name: string): name is Reason => name in reasons

test.each(Object.keys(reasons).filter(isReason))('%s is told in a whole sentence, in our voice', (reason) => {
  const sentence = sentenceOf(reason)
  expect(sentence).toMatch(/^[A-Z].*[.]$/u)
  expect(sentence).not.toMatch(/!|please|oops|sorry|\{/i)
})

test('too many tries say how long to wait', () => {
  expect(sentenceOf('too_many_requests', { retryAfter: 1 })).toContain('1 second')
  expect(sentenceOf('too_many_requests', { retryAfter: 600 })).toContain('10 minutes')
})

test('what we broke has a reference', () => {
  expect(sentenceOf('internal', { requestId: '7F2K' })).toContain('Reference 7F2K')
})

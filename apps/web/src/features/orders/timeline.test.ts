import { i18n } from '@lingui/core'
import { beforeAll, expect, test } from 'vitest'
import { timelineOf } from './timeline.ts'

beforeAll(() => i18n.activate('en'))

const entry = (what: string, hour: number, by: 'buyer' | 'artist' | 'shop' = 'shop') => ({
  what,
  at: `2026-11-20T0${hour}:00:00.000Z`,
  by,
  note: 'hold_over',
})

test('an order and its parts tell one story, the newest first, without the shop’s own remarks', () => {
  const story = timelineOf({
    timeline: [
      entry('placed', 1, 'buyer'),
      entry('paid', 2),
      entry('something_internal', 3),
      entry('cancelled', 5, 'buyer'),
    ],
    parts: [],
  })
  expect(story.map(({ words }) => words)).toEqual(['Cancelled by you', 'Paid', 'Order placed'])
})

import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { Price } from './Price.tsx'

beforeAll(() => i18n.activate('en'))

type Work = Parameters<typeof Price>[0]['work']
const label = (work: Partial<Work>) => {
  const whole: Work = {
    price: { amount: 18_000, currency: 'EUR' },
    editionSize: null,
    availability: 'available',
    ...work,
  }
  const html = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Price work={whole} />
    </I18nProvider>,
  )
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

test('the label says what a work costs, and of how many it is one', () => {
  expect(label({})).toBe('€180')
  expect(label({ editionSize: 30 })).toBe('€180 edition of 30')
})

test('a held work keeps its price, a sold one has only its dot and word', () => {
  expect(label({ availability: 'on_hold' })).toBe('€180 On hold')
  expect(label({ availability: 'sold' })).toBe('Sold')
})

test('a work that is not for sale shows no price, whatever it once had', () => {
  expect(label({ availability: 'not_for_sale' })).toBe('Not for sale')
  expect(label({ price: null })).toBe('Not for sale')
})

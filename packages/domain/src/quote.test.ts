import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveryPrice, zoneOf, type DeliveryRates } from './delivery.ts'
import { money, sum } from './money.ts'
import { freezeLines, quote, type QuotedLine } from './quote.ts'

const rates: DeliveryRates = { homeCountry: 'BE', home: money(1_500), eu: money(2_500), world: null, collect: true }
const artistIds = ['usr_a', 'usr_b', 'usr_c'] as const
const line = fc.record({
  editionId: fc.constant('edn_x' as const),
  artistId: fc.constantFrom(...artistIds),
  unitPrice: fc.integer({ min: 1, max: 5_000_000 }).map((amount) => money(amount)),
  quantity: fc.integer({ min: 1, max: 99 }),
})
const lines = fc.array(line, { minLength: 1, maxLength: 12 })

describe('a quote', () => {
  test('is the sum of its lines and one delivery per artist, to the cent', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('BE', 'NL'), (cart, country) => {
        const artists = [...new Set(cart.map((each) => each.artistId))]
        const result = quote(
          cart,
          artists.map((artistId) => ({ artistId, rates, method: 'ship' as const })),
          country,
        )
        if (!result.ok) throw new Error('deliverable')
        const items = cart.reduce((total, each) => total + each.unitPrice.amount * each.quantity, 0)
        expect(result.quote.items.amount).toBe(items)
        expect(result.quote.total.amount).toBe(items + artists.length * (country === 'BE' ? 1_500 : 2_500))
      }),
    )
  })

  test('names the artists who do not send there', () => {
    const cart: QuotedLine[] = [{ editionId: 'edn_x', artistId: 'usr_a', unitPrice: money(100), quantity: 1 }]
    expect(quote(cart, [{ artistId: 'usr_a', rates, method: 'ship' }], 'US')).toEqual({
      ok: false,
      undeliverable: ['usr_a'],
    })
    expect(quote(cart, [{ artistId: 'usr_a', rates, method: 'collect' }], 'US')).toMatchObject({ ok: true })
  })
})

describe('what is frozen on the lines of a part', () => {
  test('adds up: fee and the artist’s amount make the line, the shares make the delivery', () => {
    fc.assert(
      fc.property(
        lines,
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (part, delivery, feeBp) => {
          const frozen = freezeLines(part, money(delivery), feeBp)
          expect(sum(frozen.map((each) => each.delivery)).amount).toBe(delivery)
          for (const each of frozen) {
            expect(each.lineTotal.amount - each.fee.amount + each.delivery.amount).toBe(each.artistAmount.amount)
            expect(each.artistAmount.amount).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })
})

describe('delivery', () => {
  test('has three zones, seen from the artist', () => {
    expect(['BE', 'DE', 'GB', 'US'].map((country) => zoneOf('BE', country))).toEqual(['home', 'eu', 'world', 'world'])
    expect(['GB', 'DE'].map((country) => zoneOf('GB', country))).toEqual(['home', 'world'])
  })

  test('is free where it is collected, and nowhere to be had where nothing is offered', () => {
    expect(deliveryPrice(rates, 'collect', 'JP')).toEqual(money(0))
    expect(deliveryPrice({ ...rates, collect: false }, 'collect', 'BE')).toBeNull()
    expect(deliveryPrice(rates, 'ship', 'JP')).toBeNull()
  })
})

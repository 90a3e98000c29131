import { expect, test } from 'vitest'
import { deliveryInput, deliveryValues, DeliveryValues, isUnreachable } from './delivery-values.ts'

const eur = (amount: number) => ({ amount, currency: 'EUR' as const })
const belgian = {
  homeCountry: 'BE',
  home: eur(900),
  eu: eur(1500),
  world: null,
  collect: true,
  collectPlace: 'Dok Noord 4',
}

test('delivery prices are read and sent as they are', () => {
  expect(deliveryInput(deliveryValues(belgian))).toEqual(belgian)
})

test('a zone that is not ticked is not sent to, whatever price stands there', () => {
  const values = deliveryValues(belgian)
  expect(deliveryInput({ ...values, eu: { ...values.eu, sends: false } }).eu).toBeNull()
})

test('outside the Union there is no price for the Union', () => {
  expect(deliveryInput({ ...deliveryValues(belgian), homeCountry: 'CH' }).eu).toBeNull()
})

test.each([null, undefined, -1, 1_000_001])('a zone that is sent to needs a price, not %j', (price) => {
  const values = { ...deliveryValues(belgian), home: { sends: true, price } }
  expect(DeliveryValues.safeParse(values).error?.issues[0]?.path).toEqual(['home', 'price'])
  expect(DeliveryValues.safeParse({ ...values, home: { sends: false, price: null } }).success).toBe(true)
})

test('sending for nothing is a price', () => {
  expect(DeliveryValues.safeParse({ ...deliveryValues(belgian), home: { sends: true, price: 0 } }).success).toBe(true)
})

test('a studio where works are collected says where it is', () => {
  const values = { ...deliveryValues(belgian), collectPlace: ' ' }
  expect(DeliveryValues.safeParse(values).error?.issues[0]?.path).toEqual(['collectPlace'])
})

test('a studio that neither sends nor hands over reaches nobody', () => {
  const nothing = { ...belgian, home: null, eu: null, collect: false }
  expect(isUnreachable(deliveryValues(nothing))).toBe(true)
  expect(isUnreachable(deliveryValues({ ...nothing, homeCountry: 'CH', eu: eur(900) }))).toBe(true)
  expect(isUnreachable(deliveryValues({ ...nothing, world: eur(900) }))).toBe(false)
  expect(isUnreachable(deliveryValues({ ...nothing, collect: true }))).toBe(false)
})

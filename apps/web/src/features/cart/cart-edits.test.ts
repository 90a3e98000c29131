import { expect, test } from 'vitest'
import { withoutLines, withQuantity } from './cart-edits.ts'
import { artist, givenCart, givenGroup, givenLine } from './testing/given-cart.ts'

const print = givenLine({
  editionId: 'edn_2',
  editionKind: 'limited',
  available: 4,
  quantity: 2,
  artist: artist('anselm'),
})
const cart = givenCart([givenGroup([givenLine()]), givenGroup([print])])

test('a line that is taken out takes its sums, and its artist when nothing else is theirs', () => {
  const after = withoutLines(cart, [print])
  expect(after).toMatchObject({ count: 1, items: { amount: 10_000 } })
  expect(after.groups.map((group) => group.artist.name)).toEqual(['wren'])
})

test('another quantity counts at once, and what is more than there is cannot be bought', () => {
  expect(withQuantity(cart, print, 3)).toMatchObject({ count: 4, items: { amount: 40_000 } })
  const tooMany = withQuantity(cart, print, 5)
  expect(tooMany.items.amount).toBe(10_000)
  expect(tooMany.groups[1]?.lines[0]?.buyable).toBe(false)
})

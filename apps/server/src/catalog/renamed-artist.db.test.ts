import { afterAll, beforeAll, expect, test } from 'vitest'
import { given } from '#testing/given.ts'
import { createTestShop, type TestShop } from '#testing/shop.ts'

let shop: TestShop
beforeAll(async () => {
  shop = await createTestShop()
})
afterAll(() => shop.close())

test('an artist who changes name is found by the new one, with all their works, and no more by the old', async () => {
  const { id, visitor } = await given(shop.deps).artist()
  const works = [
    await given(shop.deps).work({ artistId: id, title: 'Allotment' }),
    await given(shop.deps).work({ artistId: id, title: 'Shed' }),
  ]
  const find = async (q: string) => (await visitor.call.catalog.search({ q })).items.map((item) => item.id).toSorted()
  const all = works.map((work) => work.artworkId).toSorted()
  await visitor.call.identity.updateProfile({ displayName: 'Amina Okafor' })
  expect(await find('okafor')).toEqual(all)
  await visitor.call.identity.updateProfile({ displayName: 'Amina Peeters', bio: 'Gardens.' })
  expect(await find('okafor')).toEqual([])
  expect(await find('amina peeters')).toEqual(all)
  await visitor.call.identity.updateProfile({ bio: 'Gardens and sheds.' })
  expect(await find('peeters shed')).toEqual([works[1]?.artworkId])
})

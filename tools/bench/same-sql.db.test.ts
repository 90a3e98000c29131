import { afterAll, beforeAll, test } from 'vitest'
import { buildApp } from '../../apps/server/src/app.ts'
import { createTestShop, type TestShop } from '../../apps/server/src/testing/shop.ts'
import { inventCatalogue } from './shop/catalogue.ts'
import { insertRows, onDatabase } from './shop/fill.ts'

let shop: TestShop
let app: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  shop = await createTestShop({ LIMIT_ALL: '100000/1m' })
  app = await buildApp(shop.deps, { webDist: '/nowhere' })
})
afterAll(async () => {
  await app.close()
  await shop.close()
})
test('x', async () => {
  const t0 = Date.now()
  const c = inventCatalogue(1, 1000, { id: 'usr_00000000000000000000000000', username: 'owner' })
  const t1 = Date.now()
  await onDatabase(shop.database.url, (connection) => insertRows(connection, c.rows))
  console.log('gen', t1 - t0, 'insert', Date.now() - t1)
  const url = (path: string, input: unknown) => `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`
  shop.statements()
  for (const [p, i] of [
    ['catalog.list', {}],
    ['catalog.list', { sort: 'price_up', category: c.categories[2], availableOnly: true, priceMax: 100000 }],
    ['catalog.list', { artist: c.artists[2]?.username }],
    ['catalog.get', { artwork: c.works[0]?.slug }],
    ['catalog.search', { q: c.works[0]?.title }],
  ] as const) {
    const r = await app.inject({ url: url(p, i) })
    console.log(p, JSON.stringify(i), r.statusCode, r.body.slice(0, 900), '\n', shop.statements().join('\n'))
  }
  const e = c.works[0]?.editions[0]?.id
  const post = (p: string, b: unknown, h = {}) => app.inject({ method: 'POST', url: `/trpc/${p}`, payload: b as object, headers: { 'content-type': 'application/json', ...h } })
  const a = await post('cart.add', { editionId: e })
  console.log(a.statusCode, a.body, shop.statements().join('\n'))
  const token = a.json().result.data.cartToken
  const a2 = await post('cart.add', { editionId: c.works[1]?.editions[0]?.id }, { 'x-cart-token': token })
  console.log(a2.statusCode, shop.statements().join('\n'))
})

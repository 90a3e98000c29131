import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '#testing/doors/cast.ts'
import { sampleOf } from '#testing/doors/fields.ts'
import { eachOf, knocker, type Answer, type Knocker } from '#testing/doors/knock.ts'
import { doors } from '#testing/doors/ladder.ts'
import { openTestShop, type OpenShop } from '#testing/open-shop.ts'

const changes = doors.filter(({ type }) => type === 'mutation')
const json = { 'content-type': 'application/json' }

let shop: OpenShop
let cast: Cast
let knock: Knocker
beforeAll(async () => {
  const unlimited = '1000000/1m'
  shop = await openTestShop({ LIMIT_LOGIN: unlimited, LIMIT_LOGIN_ADDRESS: unlimited, LIMIT_RECOVERY: unlimited })
  cast = await castOf(shop)
  knock = knocker(shop.url)
})
afterAll(() => shop.close())

/** All of an answer but what names this one request. */
function told({ status, text, headers }: Answer) {
  const kept = ['cache-control', 'retry-after', 'set-cookie', 'x-cart-token']
  return {
    status,
    type: headers.get('content-type')?.split(';')[0],
    headers: Object.fromEntries(kept.map((name) => [name, headers.get(name)])),
    body: text.replaceAll(headers.get('x-request-id') ?? '', 'ID'),
  }
}

describe('a change that travels alone', () => {
  test('is refused in the words of tRPC’s own adapter, whatever is wrong with it', async () => {
    const tokens = [undefined, 'garbage', cast.tokens.buyer, cast.tokens.artist, cast.tokens.admin]
    const different: string[] = []
    const seen = new Set<number>()
    await eachOf(changes, async ({ path, input }) => {
      const bodies = ['', '{', 'null', '[]', '{"unknown":1}', JSON.stringify(input ? sampleOf(input) : {})]
      for (const token of tokens)
        for (const body of bodies) {
          const call = { method: 'POST', headers: json, body, token }
          const alone = told(await knock.raw(`/trpc/${path}`, call))
          seen.add(alone.status)
          // What was done cannot be done again.
          if (alone.status === 200) continue
          // The adapter answers everything that has a query.
          const adapted = told(await knock.raw(`/trpc/${path}?`, call))
          if (JSON.stringify(alone) !== JSON.stringify(adapted))
            different.push(`${path} ${body.slice(0, 80)}: ${JSON.stringify([alone, adapted])}`)
        }
    })
    expect(different).toEqual([])
    expect([...seen].toSorted()).toEqual(expect.arrayContaining([200, 400, 401, 403, 404]))
  }, 120_000)

  test('is done and answered as the adapter does it, cookies and all', async () => {
    const add = { method: 'POST', headers: json, body: JSON.stringify({ editionId: cast.work.editionId }) }
    const [alone, adapted] = [await knock.raw('/trpc/cart.add', add), await knock.raw('/trpc/cart.add?', add)]
    expect(alone.status).toBe(200)
    expect([...alone.headers.keys()].toSorted()).toEqual(
      [...adapted.headers.keys()].filter((name) => name !== 'vary').toSorted(),
    )
    // Two guests, who were given two carts.
    expect(alone.headers.get('x-cart-token')).not.toBe(adapted.headers.get('x-cart-token'))
    const linesIn = ({ text }: Answer) => JSON.parse(text).result.data.count
    expect(linesIn(alone)).toBe(linesIn(adapted))
  })
})

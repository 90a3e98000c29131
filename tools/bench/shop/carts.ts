import { createHash } from 'node:crypto'
import type { Random } from '../random.ts'
import { zipf } from '../zipf.ts'
import type { Catalogue, Edition, Value, Work } from './catalogue.ts'
import { insertRows, onDatabase } from './fill.ts'
import { idMaker } from './ids.ts'

type Row = Record<string, Value>

/** The token that opens one of the prepared carts. */
export function tokenOf(batch: string, index: number): string {
  return `bench-${batch}-${String(index).padStart(12, '0')}`
}

const cartRow = (id: string, token: string, now: Date): Row => ({
  id,
  user_id: null,
  token_hash: createHash('sha256').update(token).digest('hex'),
  version: 1,
  created_at: now,
  updated_at: now,
})

/** Makes guests' carts with nothing in them. */
export async function makeCarts(url: string, batch: string, count: number, random: Random): Promise<void> {
  const newId = idMaker(random)
  const now = new Date()
  const carts = Array.from({ length: count }, (_, index) =>
    cartRow(newId('crt', now.getTime()), tokenOf(batch, index), now),
  )
  await onDatabase(url, (connection) => insertRows(connection, new Map([['carts', carts]])))
}

/** A cart at checkout: what it holds, and what its order costs when all is sent within the home country. */
export interface CartAtCheckout {
  readonly token: string
  readonly total: number
}

const minute = 60_000
/** What every invented artist asks. */
const delivery = 1500

/**
 * Makes guests' carts of one or two works each, with a checkout that holds them for half an hour. Before that
 * everything is put back on the shelves: what was placed before stays as it is, and is not looked at any more.
 */
export async function makeCartsAtCheckout(
  url: string,
  batch: string,
  count: number,
  { catalogue, random }: { readonly catalogue: Catalogue; readonly random: Random },
): Promise<CartAtCheckout[]> {
  const newId = idMaker(random)
  const now = new Date()
  const take = shelves(catalogue, random)
  const rows = { carts: [] as Row[], cart_lines: [] as Row[], checkouts: [] as Row[], holds: [] as Row[] }
  const until = new Date(now.getTime() + 30 * minute)
  const carts = Array.from({ length: count }, (_, index): CartAtCheckout => {
    const token = tokenOf(batch, index)
    const [cart, checkout] = [newId('crt', now.getTime()), newId('chk', now.getTime())]
    const bought = random() < 0.6 ? [take()] : [take(), take()]
    const works = new Map(bought.map((each) => [each.edition.id, each]))
    rows.carts.push(cartRow(cart, token, now))
    rows.checkouts.push({ id: checkout, cart_id: cart, state: 'open', expires_at: until, renewals: 0, created_at: now })
    let place = 0
    for (const { edition } of works.values()) {
      const line = { id: newId('cln', now.getTime()), cart_id: cart, edition_id: edition.id, quantity: 1 }
      rows.cart_lines.push({ ...line, seen_price: edition.price, added_at: new Date(now.getTime() + (place += 1)) })
      if (edition.copies === null) continue
      const hold = { id: newId('hld', now.getTime()), checkout_id: checkout, order_id: null, edition_id: edition.id }
      rows.holds.push({ ...hold, quantity: 1, state: 'live', expires_at: until, created_at: now })
    }
    const artists = new Set([...works.values()].map(({ work }) => work.artist.id))
    const items = [...works.values()].reduce((sum, { edition }) => sum + edition.price, 0)
    return { token, total: items + artists.size * delivery }
  })
  await onDatabase(url, async (connection) => {
    // what an earlier run made ready and did not ask for goes back on the shelves
    await connection.query(`update holds set state = 'released' where state = 'live'`)
    await connection.query(`update checkouts set state = 'ended' where state = 'open'`)
    await connection.query('update edition_stock set available = total, reserved = 0, sold = 0')
    await insertRows(connection, new Map(Object.entries(rows)))
    await connection.query(
      `update edition_stock join (
         select holds.edition_id, count(*) as held from holds
         inner join checkouts on checkouts.id = holds.checkout_id
         where checkouts.state = 'open' and holds.state = 'live' group by holds.edition_id
       ) as now on now.edition_id = edition_stock.edition_id
       set available = available - now.held, reserved = now.held`,
    )
  })
  return carts
}

interface Taken {
  readonly work: Work
  readonly edition: Edition
}

/** Takes works from the shelves by Zipf's law, and of those that are sold out the next best. */
function shelves({ works }: Catalogue, random: Random): () => Taken {
  // the prices of one artist change meanwhile
  const all = works.filter((work) => !work.artist.username.startsWith('bench-'))
  const left = new Map(all.flatMap((work) => work.editions).map((edition) => [edition, edition.copies ?? Infinity]))
  const draw = zipf(all.length, 1, random)
  return () => {
    for (let rank = draw(); ; rank = (rank + 1) % all.length) {
      const work = all[rank]
      const edition = work?.editions.find((each) => (left.get(each) ?? 0) > 0)
      if (!work || !edition) continue
      left.set(edition, (left.get(edition) ?? 0) - 1)
      return { work, edition }
    }
  }
}

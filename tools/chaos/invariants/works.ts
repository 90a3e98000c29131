import type { Evidence } from '../evidence.ts'
import { by, isPaid, sum } from './ledgers.ts'

/** Every copy of every edition is on sale, held or sold, and exactly those are sold that somebody paid for. */
export function stock(evidence: Evidence): string[] {
  const holds = by(evidence.holds, (hold) => hold.edition_id)
  const sold = by(soldLines(evidence), (line) => line.edition_id)
  return evidence.stock.flatMap(({ edition_id, total, available, reserved, sold: counted }) => {
    const wrong: string[] = []
    if (available + reserved + counted !== total || Math.min(available, reserved, counted) < 0)
      wrong.push(`${edition_id}: ${available} on sale + ${reserved} held + ${counted} sold of ${total}`)
    const held = sum(
      holds(edition_id)
        .filter((hold) => hold.state === 'live' || hold.state === 'ordered')
        .map((hold) => hold.quantity),
    )
    if (held !== reserved) wrong.push(`${edition_id}: ${reserved} held, by holds of ${held}`)
    const bought = sum(sold(edition_id).map((line) => line.quantity))
    if (bought !== counted) wrong.push(`${edition_id}: ${counted} sold, ${bought} bought`)
    return wrong
  })
}

/** Who bought three prints has three numbers, and nobody else has them. */
export function copies(evidence: Evidence): string[] {
  const handedOut = by(
    evidence.copies.filter((copy) => copy.order_line_id !== null),
    (copy) => copy.order_line_id ?? '',
  )
  const bought = new Set(soldLines(evidence).map((line) => line.id))
  return evidence.lines
    .filter((line) => line.edition_kind !== 'open')
    .flatMap(({ id, order_id, quantity }) => {
      const due = bought.has(id) ? quantity : 0
      const got = handedOut(id).length
      return got === due ? [] : [`${id} of ${order_id} has ${got} copies instead of ${due}`]
    })
}

function soldLines(evidence: Evidence) {
  const paid = new Set(evidence.orders.filter(isPaid).map((order) => order.id))
  const cancelled = new Set(evidence.parts.filter((part) => part.state === 'cancelled').map((part) => part.id))
  return evidence.lines.filter((line) => paid.has(line.order_id) && !cancelled.has(line.artist_order_id))
}

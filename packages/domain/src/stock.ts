import type { Stock } from './artwork.ts'

/** A stock of which nothing is held or sold yet. */
export function freshStock(total: number): Stock {
  return { total, available: total, reserved: 0, sold: 0 }
}

/** The smallest an edition may become: no sold or held copy, and no number that somebody owns, may go. */
export function leastTotal(stock: Stock, highestNumberSold: number): number {
  return Math.max(stock.reserved + stock.sold, highestNumberSold)
}

/** The stock with another number of copies, or null where it cannot be made that small. */
export function resizeStock(stock: Stock, total: number, highestNumberSold: number): Stock | null {
  if (total < leastTotal(stock, highestNumberSold)) return null
  return { ...stock, total, available: total - stock.reserved - stock.sold }
}

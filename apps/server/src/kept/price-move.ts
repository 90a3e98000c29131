/** A work's lowest price before and after a change, in minor units; null while it has none. */
export interface PriceMove {
  readonly before: number | null
  readonly after: number | null
}

/** Says whether an answer would be another one after a work's price moved so. */
export type MovedBy = (move: PriceMove) => boolean

/** How a move is announced. */
export const priceMoveTag = ({ before, after }: PriceMove) => `price:${before ?? ''}:${after ?? ''}` as const

/** The move that a tag announces, if it announces one. */
export function readPriceMove(tag: string): PriceMove | null {
  const [, before, after] = /^price:(\d*):(\d*)$/.exec(tag) ?? []
  if (before === undefined || after === undefined) return null
  return { before: before === '' ? null : Number(before), after: after === '' ? null : Number(after) }
}

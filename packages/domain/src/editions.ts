import type { EditionKind, Stock } from './artwork.ts'
import type { EditionId } from './ids.ts'
import { freshStock, leastTotal, resizeStock } from './stock.ts'

/** An edition as it stands. */
export interface EditionNow {
  readonly id: EditionId
  readonly kind: EditionKind
  readonly name: string
  readonly priceAmount: number
  /** Null for open editions. */
  readonly stock: Stock | null
  /** The largest copy number that somebody owns, 0 while nobody does. */
  readonly highestNumberSold: number
  /** True while a buyer's hold on it runs. */
  readonly onHold: boolean
  /** True when it is in any order, paid or not. */
  readonly ordered: boolean
}

/** An edition as its artist wants it. */
export interface EditionWish {
  readonly id?: EditionId | undefined
  readonly kind: EditionKind
  readonly name: string
  readonly priceAmount: number
  readonly size?: number | undefined
}

export interface PlannedEdition {
  /** Null for a new one. */
  readonly id: EditionId | null
  readonly kind: EditionKind
  readonly name: string
  readonly priceAmount: number
  readonly stock: Stock | null
  /** True when its copies are to be counted anew: it is new, or of another kind. */
  readonly fresh: boolean
}

export type EditionRefusal =
  | {
      readonly kind: 'second_original' | 'size_needed' | 'size_not_needed' | 'named_twice' | 'unknown'
      readonly at: number
    }
  | { readonly kind: 'price_on_hold' | 'kind_on_hold' | 'kind_ordered'; readonly at: number }
  | { readonly kind: 'too_small'; readonly at: number; readonly least: number }
  | { readonly kind: 'removal_on_hold' | 'removal_ordered'; readonly name: string }

export type EditionPlan =
  | { readonly ok: true; readonly editions: readonly PlannedEdition[]; readonly removed: readonly EditionId[] }
  | { readonly ok: false; readonly refusal: EditionRefusal }

/**
 * Brings a work's editions to the list that its artist wants, or says what stands against it: a work has one original
 * at most, and nothing that somebody holds or has bought is taken away, made smaller or turned into something else.
 */
export function planEditions(now: readonly EditionNow[], wanted: readonly EditionWish[]): EditionPlan {
  const known = new Map(now.map((edition) => [edition.id, edition]))
  const editions: PlannedEdition[] = []
  const named = new Set<EditionId>()
  for (const [at, wish] of wanted.entries()) {
    const current = wish.id === undefined ? null : known.get(wish.id)
    const refusal =
      current === undefined ? ({ kind: 'unknown', at } as const) : refuse(current, wish, at, named, editions)
    if (refusal) return { ok: false, refusal }
    if (wish.id) named.add(wish.id)
    editions.push(plan(current ?? null, wish))
  }
  const removed = now.filter((edition) => !named.has(edition.id))
  const kept = removed.find((edition) => edition.ordered || isTaken(edition.stock))
  if (kept) {
    const kind = kept.stock && kept.stock.reserved > 0 ? 'removal_on_hold' : 'removal_ordered'
    return { ok: false, refusal: { kind, name: kept.name } }
  }
  return { ok: true, editions, removed: removed.map((edition) => edition.id) }
}

const isTaken = (stock: Stock | null): boolean => stock !== null && stock.reserved + stock.sold > 0

function refuse(
  current: EditionNow | null,
  wish: EditionWish,
  at: number,
  named: ReadonlySet<EditionId>,
  before: readonly PlannedEdition[],
): EditionRefusal | null {
  if (wish.id !== undefined && named.has(wish.id)) return { kind: 'named_twice', at }
  if (wish.kind === 'original' && before.some((edition) => edition.kind === 'original'))
    return { kind: 'second_original', at }
  if (wish.kind === 'limited' && wish.size === undefined) return { kind: 'size_needed', at }
  if (wish.kind !== 'limited' && wish.size !== undefined) return { kind: 'size_not_needed', at }
  if (!current) return null
  if (wish.kind !== current.kind) {
    if (current.onHold || (current.stock && current.stock.reserved > 0)) return { kind: 'kind_on_hold', at }
    if (current.ordered || isTaken(current.stock)) return { kind: 'kind_ordered', at }
  }
  if (wish.priceAmount !== current.priceAmount && current.onHold) return { kind: 'price_on_hold', at }
  if (wish.kind !== current.kind || !current.stock || wish.size === undefined) return null
  const least = leastTotal(current.stock, current.highestNumberSold)
  return wish.size < least ? { kind: 'too_small', at, least } : null
}

function plan(current: EditionNow | null, wish: EditionWish): PlannedEdition {
  const { kind, name, priceAmount } = wish
  const fresh = current?.kind !== kind
  const total = kind === 'open' ? null : kind === 'original' ? 1 : (wish.size ?? 0)
  const stock =
    total === null
      ? null
      : fresh || !current?.stock
        ? freshStock(total)
        : resizeStock(current.stock, total, current.highestNumberSold)
  return { id: current?.id ?? null, kind, name, priceAmount, stock, fresh }
}

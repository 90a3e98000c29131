/** What the address of the works list says. Prices are in euros there, for people to read. */
export interface WorksSearch {
  readonly q?: string
  readonly category?: string
  readonly artist?: string
  readonly min?: number
  readonly max?: number
  /** Only what can be bought now. */
  readonly free?: true
  readonly sort?: Sort
  readonly page?: number
}

export const sorts = ['newest', 'price_up', 'price_down'] as const
export type Sort = (typeof sorts)[number]

/** Pages that are loaded in one query; what follows comes by cursor. */
export const pagesAtOnce = 10
export const pageSize = 24

/** Reads a search from an address; what it does not understand it leaves out. */
export function readWorksSearch(raw: Record<string, unknown>): WorksSearch {
  const q = textOf(raw.q, 200)
  const category = textOf(raw.category, 80)
  const artist = textOf(raw.artist, 30)
  const min = eurosOf(raw.min)
  const max = eurosOf(raw.max)
  const sort = sorts.find((name) => name === raw.sort && name !== 'newest')
  const page = Number(raw.page)
  return {
    ...(q !== null && { q }),
    ...(category !== null && { category }),
    ...(artist !== null && { artist }),
    ...(min !== null && { min }),
    ...(max !== null && (min === null || max >= min) && { max }),
    ...((raw.free === true || raw.free === 'true') && { free: true as const }),
    ...(sort !== undefined && { sort }),
    ...(Number.isSafeInteger(page) && page > 1 && page <= 1000 && { page }),
  }
}

function textOf(raw: unknown, longest: number): string | null {
  const text = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : ''
  return text !== '' && text.length <= longest ? text : null
}

function eurosOf(raw: unknown): number | null {
  const euros = typeof raw === 'number' || (typeof raw === 'string' && raw.trim() !== '') ? Number(raw) : Number.NaN
  return Number.isFinite(euros) && euros >= 0 && euros <= 10_000_000 ? Math.round(euros * 100) / 100 : null
}

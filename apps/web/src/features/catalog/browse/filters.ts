import type { WorksSearch } from './works-search.ts'

const filterNames = ['q', 'category', 'artist', 'min', 'max', 'free', 'sort', 'page'] as const

/** True when the address asked for something that was left out: an unknown sort, a price that is none. */
export function leftOut(address: object, read: WorksSearch): boolean {
  const raw: Record<string, unknown> = { ...address }
  const harmless = (name: (typeof filterNames)[number]) =>
    (name === 'page' && Number(raw.page) === 1) ||
    (name === 'sort' && raw.sort === 'newest') ||
    (name === 'free' && (raw.free === false || raw.free === 'false')) ||
    raw[name] === ''
  return filterNames.some((name) => name in raw && !(name in read) && !harmless(name))
}

/** What narrows the list, without order and page; the key of the list's cache. */
export function worksInput(search: WorksSearch) {
  const { q, category, artist, min, max, free, sort } = search
  return {
    ...(q !== undefined && { q }),
    ...(category !== undefined && { category }),
    ...(artist !== undefined && { artist }),
    ...(min !== undefined && { priceMin: Math.round(min * 100) }),
    ...(max !== undefined && { priceMax: Math.round(max * 100) }),
    ...(free && { availableOnly: true }),
    ...(sort !== undefined && { sort }),
  }
}
export type WorksInput = ReturnType<typeof worksInput>

/** One filter in force and the search without it. */
export interface Applied {
  readonly kind: 'q' | 'category' | 'artist' | 'price' | 'free'
  readonly without: WorksSearch
}

/** The filters in force, in the order in which they are shown. */
export function appliedFilters(search: WorksSearch): Applied[] {
  const { page: _page, ...kept } = search
  const applied: Applied[] = []
  if (search.q !== undefined) applied.push({ kind: 'q', without: omit(kept, 'q') })
  if (search.category !== undefined) applied.push({ kind: 'category', without: omit(kept, 'category') })
  if (search.artist !== undefined) applied.push({ kind: 'artist', without: omit(kept, 'artist') })
  if (search.min !== undefined || search.max !== undefined)
    applied.push({ kind: 'price', without: omit(omit(kept, 'min'), 'max') })
  if (search.free) applied.push({ kind: 'free', without: omit(kept, 'free') })
  return applied
}

function omit(search: WorksSearch, name: keyof WorksSearch): WorksSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== name))
}

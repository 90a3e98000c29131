import type { ArtworkPage } from '@artiqo/contracts/catalog'
import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import { client, queryClient } from '#api/client.ts'
import { worksInput, type WorksInput } from './filters.ts'
import { pageSize, pagesAtOnce, type WorksSearch } from './works-search.ts'

interface Part {
  readonly cursor?: string
  readonly limit: number
}

function ask({ q, ...filters }: WorksInput, part: Part, signal?: AbortSignal): Promise<ArtworkPage> {
  const options = signal && { signal }
  return q === undefined
    ? client.catalog.list.query({ ...filters, ...part }, options)
    : client.catalog.search.query({ q, ...filters, ...part }, options)
}

/** The works of a search: the first `page × 24` in one query, the rest by cursor, 24 at a time. */
export function worksQuery(search: WorksSearch) {
  const input = worksInput(search)
  const first: Part = { limit: pageSize * Math.min(search.page ?? 1, pagesAtOnce) }
  return infiniteQueryOptions({
    queryKey: [['catalog', 'works'], input],
    queryFn: ({ pageParam, signal }) => ask(input, pageParam, signal),
    initialPageParam: first,
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor, limit: pageSize }),
    refetchOnWindowFocus: false,
  })
}

/** For the loader: fetches the list, anew when fewer works are in the cache than the address asks for. */
export async function loadWorks(search: WorksSearch): Promise<void> {
  const query = worksQuery(search)
  const cached = queryClient.getQueryData(query.queryKey)
  const wanted = pageSize * Math.min(search.page ?? 1, pagesAtOnce)
  if (cached !== undefined && worksOf(cached).length < wanted && cached.pages.at(-1)?.nextCursor)
    queryClient.removeQueries({ queryKey: query.queryKey, exact: true })
  await queryClient.ensureInfiniteQueryData(query)
}

export function worksOf(data: InfiniteData<ArtworkPage, unknown>) {
  return data.pages.flatMap((page) => page.items)
}

/** How many works a search would find. */
export function countQuery(search: WorksSearch) {
  const input = worksInput(search)
  return {
    queryKey: [['catalog', 'works', 'count'], input],
    queryFn: async ({ signal }: { signal: AbortSignal }) => (await ask(input, { limit: 1 }, signal)).total ?? 0,
  }
}

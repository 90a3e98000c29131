import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#api/client.ts'

const fromTheStart: { cursor?: string } = {}

/** Everybody who shows work, a page at a time. */
export function artistsQuery() {
  return infiniteQueryOptions({
    queryKey: [['catalog', 'artists'], 'all'],
    queryFn: ({ pageParam, signal }) => client.catalog.artists.query({ limit: 24, ...pageParam }, { signal }),
    initialPageParam: fromTheStart,
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  })
}

import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#api/client.ts'
import type { StudioWorksSearch } from './works-search.ts'

const fromTheStart: { cursor?: string } = {}
const pageSize = 24

/** The artist's works, the last begun first, a page at a time. Its key begins like that of the procedure, to be invalidated with it. */
export function ownWorksQuery(search: StudioWorksSearch) {
  return infiniteQueryOptions({
    queryKey: [['studio', 'artworks', 'list'], { input: search, type: 'infinite' }],
    queryFn: ({ pageParam, signal }) =>
      client.studio.artworks.list.query({ ...search, limit: pageSize, ...pageParam }, { signal }),
    initialPageParam: fromTheStart,
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  })
}

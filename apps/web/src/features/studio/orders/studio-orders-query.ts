import type { ArtistOrderState } from '@artiqo/domain/order'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#api/client.ts'

const fromTheStart: { cursor?: string } = {}
const pageSize = 20

/** The artist's parts of orders in one state, a page at a time; the newest first. */
export function studioOrdersQuery(state: ArtistOrderState | undefined) {
  const input = state === undefined ? {} : { state }
  return infiniteQueryOptions({
    queryKey: [['studio', 'orders', 'list'], { input, type: 'infinite' }],
    queryFn: ({ pageParam, signal }) =>
      client.studio.orders.list.query({ ...input, limit: pageSize, ...pageParam }, { signal }),
    initialPageParam: fromTheStart,
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  })
}

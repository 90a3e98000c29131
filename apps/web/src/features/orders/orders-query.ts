import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#api/client.ts'

const fromTheStart: { cursor?: string } = {}

/** The signed-in person's orders, a page at a time. */
export function ordersQuery() {
  return infiniteQueryOptions({
    queryKey: [['orders', 'list'], 'all'],
    queryFn: ({ pageParam, signal }) => client.orders.list.query({ limit: 20, ...pageParam }, { signal }),
    initialPageParam: fromTheStart,
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? undefined : { cursor: nextCursor }),
  })
}

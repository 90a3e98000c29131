import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '#api/client.ts'

const fromTheStart: { cursor?: string } = {}

/** A person's page with their works, a page of them at a time. */
export function profileQuery(username: string) {
  return infiniteQueryOptions({
    queryKey: [['identity', 'profile'], username],
    queryFn: ({ pageParam, signal }) => client.identity.profile.query({ username, ...pageParam }, { signal }),
    initialPageParam: fromTheStart,
    getNextPageParam: ({ works }) => (works.nextCursor === null ? undefined : { cursor: works.nextCursor }),
  })
}

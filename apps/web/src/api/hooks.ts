import type { AppRouter } from '@artiqo/client'
import { useMutation, useQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { getUntypedClient, type TRPCClient } from '@trpc/client'
import type { createTRPCQueryUtils, DecorateRouterRecord } from '@trpc/react-query'
import { createTRPCRecursiveProxy } from '@trpc/server'

/**
 * tRPC's hooks by their own types, with their own keys. Theirs come in one object with every kind of hook that there
 * is, which would be 5 kB of the first script; these are the ones that our pages use.
 */
type Kept<Tree, Verb> = {
  [Key in keyof Tree as Key extends Verb ? Key : Tree[Key] extends Call ? never : Key]: Key extends Verb
    ? Tree[Key]
    : Kept<Tree[Key], Verb>
}
type Call = (...args: never) => unknown

export type Hooks = Kept<
  DecorateRouterRecord<AppRouter['_def']['_config']['$types'], AppRouter['_def']['record']>,
  'useQuery' | 'useSuspenseQuery' | 'useMutation'
>
export type Utils = Kept<
  ReturnType<typeof createTRPCQueryUtils<AppRouter>>,
  'ensureData' | 'fetch' | 'prefetch' | 'invalidate' | 'cancel' | 'setData' | 'getData'
>

/** `trpc.catalog.home.useQuery()`, `trpc.cart.add.useMutation()`. */
export function createHooks(client: TRPCClient<AppRouter>): Hooks {
  const calls = getUntypedClient(client)
  const hooks: Record<string, (path: string[], first: unknown, second: unknown) => unknown> = {
    useQuery: (path, input, options) => useQuery({ ...bag(options), ...asking(calls, path, input) }),
    useSuspenseQuery(path, input, options) {
      const result = useSuspenseQuery({ ...bag(options), ...asking(calls, path, input) })
      return [result.data, result]
    },
    useMutation: (path, options) =>
      useMutation({
        ...bag(options),
        mutationKey: [path],
        mutationFn: (input: unknown) => calls.mutation(path.join('.'), input),
      }),
  }
  return createTRPCRecursiveProxy<Hooks>(({ path, args: [first, second] }) => {
    const verb = path.at(-1) ?? ''
    return known(hooks, verb)(path.slice(0, -1), first, second)
  })
}

/** `await api.catalog.home.ensureData()` in loaders, and what a mutation does to what was fetched. */
export function createUtils(client: TRPCClient<AppRouter>, queries: QueryClient): Utils {
  const calls = getUntypedClient(client)
  const verbs: Record<string, (path: string[], ...args: unknown[]) => unknown> = {
    ensureData: (path, input, options) => queries.ensureQueryData({ ...bag(options), ...asking(calls, path, input) }),
    fetch: (path, input, options) => queries.fetchQuery({ ...bag(options), ...asking(calls, path, input) }),
    prefetch: (path, input, options) => queries.prefetchQuery({ ...bag(options), ...asking(calls, path, input) }),
    invalidate: (path, input, filters) => queries.invalidateQueries({ ...bag(filters), queryKey: anyKey(path, input) }),
    cancel: (path, input) => queries.cancelQueries({ queryKey: anyKey(path, input) }),
    setData: (path, input, data) => queries.setQueryData(keyOf(path, input), data),
    getData: (path, input) => queries.getQueryData(keyOf(path, input)),
  }
  return createTRPCRecursiveProxy<Utils>(({ path, args }) => {
    const verb = path.at(-1) ?? ''
    return known(verbs, verb)(path.slice(0, -1), ...args)
  })
}

function asking(calls: ReturnType<typeof getUntypedClient>, path: string[], input: unknown) {
  return { queryKey: keyOf(path, input), queryFn: () => calls.query(path.join('.'), input) }
}

const keyOf = (path: string[], input: unknown) => [path, { ...given(input), type: 'query' }]

/** Matches every question to a path, or those with this input. */
const anyKey = (path: string[], input: unknown) => (input === undefined ? [path] : [path, given(input)])

const given = (input: unknown) => (input === undefined ? {} : { input })

const bag = (options: unknown) => (typeof options === 'object' ? options : {})

function known<Verb>(verbs: Record<string, Verb>, name: string): Verb {
  const verb = verbs[name]
  if (verb === undefined) throw new Error(`Nothing here is called ${name}`)
  return verb
}

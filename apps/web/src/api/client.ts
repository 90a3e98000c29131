import type { AppRouter } from '@artiqo/client'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { createTRPCQueryUtils, createTRPCReact, type CreateTRPCReact } from '@trpc/react-query'
import { errorDataOf } from './errors.ts'
import { links } from './links.ts'

/** Hooks: `trpc.catalog.home.useQuery()`, `trpc.cart.add.useMutation()`. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>()

/** Calls outside of components. */
export const client: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links })

/** What the provider of the hooks wants; the links and so the session are the same. */
export const hooksClient: TRPCClient<AppRouter> = trpc.createClient({ links })

const tries = 2

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server refused it will refuse again; what did not arrive may.
      retry: (failures, error) => failures < tries && (errorDataOf(error)?.httpStatus ?? 503) >= 500,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

/** For loaders: `await api.catalog.home.ensureData()`, and for invalidating after a mutation. */
export const api: ReturnType<typeof createTRPCQueryUtils<AppRouter>> = createTRPCQueryUtils<AppRouter>({
  queryClient,
  client,
})

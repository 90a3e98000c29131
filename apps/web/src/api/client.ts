import type { AppRouter } from '@artiqo/client'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, type TRPCClient } from '@trpc/client'
import { errorDataOf } from './errors.ts'
import { createHooks, createUtils, type Hooks, type Utils } from './hooks.ts'
import { links } from './links.ts'

/** Calls outside of components. */
export const client: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({ links })

/** Hooks: `trpc.catalog.home.useQuery()`, `trpc.cart.add.useMutation()`. */
export const trpc: Hooks = createHooks(client)

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
export const api: Utils = createUtils(client, queryClient)

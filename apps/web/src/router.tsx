import { createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { messagePages } from '#features/shell/message-pages.ts'
import { guideFocus } from '#features/shell/guide-focus.ts'
import { parseSearch, stringifySearch } from './address-search.ts'
import { routeTree } from './routeTree.gen.ts'

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // What was fetched ahead is judged by the query client alone.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingMinMs: 200,
  defaultErrorComponent: lazyRouteComponent(messagePages, 'ErrorPage'),
  defaultNotFoundComponent: lazyRouteComponent(messagePages, 'NotFoundPage'),
  scrollRestoration: true,
  defaultHashScrollIntoView: true,
})

guideFocus(router)

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

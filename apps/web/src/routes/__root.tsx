import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router'
import { messagePages } from '#features/shell/message-pages.ts'
import { Root } from '#features/shell/Root.tsx'

export const Route = createRootRoute({
  component: Root,
  notFoundComponent: lazyRouteComponent(messagePages, 'UnknownAddress'),
  errorComponent: lazyRouteComponent(messagePages, 'RootError'),
})

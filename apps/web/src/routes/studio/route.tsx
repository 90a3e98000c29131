import { createFileRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '#api/require-session.ts'
import { messagePages } from '#features/shell/message-pages.ts'
import { StudioShell } from '#features/shell/later/StudioShell.tsx'

export const Route = createFileRoute('/studio')({
  beforeLoad: ({ location }) => requireRole('artist', location),
  component: StudioShell,
  errorComponent: lazyRouteComponent(messagePages, 'RootError'),
})

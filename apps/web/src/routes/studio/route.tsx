import { createFileRoute } from '@tanstack/react-router'
import { requireRole } from '#api/require-session.ts'
import { StudioError } from '#features/studio/StudioError.tsx'
import { StudioShell } from '#features/shell/later/StudioShell.tsx'

export const Route = createFileRoute('/studio')({
  beforeLoad: ({ location }) => requireRole('artist', location),
  component: StudioShell,
  errorComponent: StudioError,
})

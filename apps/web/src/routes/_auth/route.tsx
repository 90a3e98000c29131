import { createFileRoute } from '@tanstack/react-router'
import { AuthFrame } from '#features/identity/AuthFrame.tsx'

export const Route = createFileRoute('/_auth')({ component: AuthFrame })

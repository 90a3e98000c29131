import { createFileRoute } from '@tanstack/react-router'
import { HoldsPage } from '#features/info/HoldsPage.tsx'

export const Route = createFileRoute('/_shop/help/holds')({ component: HoldsPage })

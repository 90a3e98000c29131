import { createFileRoute } from '@tanstack/react-router'
import { FeesPage } from '#features/info/FeesPage.tsx'

export const Route = createFileRoute('/_shop/help/fees')({ component: FeesPage })

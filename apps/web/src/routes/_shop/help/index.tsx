import { createFileRoute } from '@tanstack/react-router'
import { HelpPage } from '#features/info/HelpPage.tsx'

export const Route = createFileRoute('/_shop/help/')({ component: HelpPage })

import { createFileRoute } from '@tanstack/react-router'
import { PrivacyPage } from '#features/info/PrivacyPage.tsx'

export const Route = createFileRoute('/_shop/privacy')({ component: PrivacyPage })

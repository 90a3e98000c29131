import { createFileRoute } from '@tanstack/react-router'
import { AccessibilityPage } from '#features/info/AccessibilityPage.tsx'

export const Route = createFileRoute('/_shop/accessibility')({ component: AccessibilityPage })

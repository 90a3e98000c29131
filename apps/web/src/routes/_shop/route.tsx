import { createFileRoute } from '@tanstack/react-router'
import { BuyerShell } from '#features/shell/BuyerShell.tsx'

export const Route = createFileRoute('/_shop')({ component: BuyerShell })

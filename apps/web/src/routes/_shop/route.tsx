import { createFileRoute } from '@tanstack/react-router'
import { BuyerShell } from '#features/shell/BuyerShell.tsx'

// The frame comes with the first script: every page of the shop and every message page stands in it.
export const Route = createFileRoute('/_shop')({ codeSplitGroupings: [], component: BuyerShell })

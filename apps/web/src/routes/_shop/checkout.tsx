import { createFileRoute } from '@tanstack/react-router'
import { CheckoutPage } from '#features/checkout/CheckoutPage.tsx'

// Opening the page takes a hold, so nothing of it may happen in a loader, which a link's hover would run.
export const Route = createFileRoute('/_shop/checkout')({ component: CheckoutPage })

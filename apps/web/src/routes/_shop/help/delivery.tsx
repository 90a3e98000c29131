import { createFileRoute } from '@tanstack/react-router'
import { DeliveryPage } from '#features/info/DeliveryPage.tsx'

export const Route = createFileRoute('/_shop/help/delivery')({ component: DeliveryPage })

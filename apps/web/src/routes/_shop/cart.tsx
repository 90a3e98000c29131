import { createFileRoute } from '@tanstack/react-router'
import { api } from '#api/client.ts'
import { CartBones } from '#features/cart/CartBones.tsx'
import { CartPage } from '#features/cart/CartPage.tsx'

export const Route = createFileRoute('/_shop/cart')({
  loader: () => api.cart.get.ensureData(),
  pendingComponent: CartBones,
  component: CartPage,
})

import { adminRouter } from '#admin/admin.router.ts'
import { cartRouter } from '#cart/cart.router.ts'
import { catalogRouter } from '#catalog/catalog.router.ts'
import { identityRouter } from '#identity/identity.router.ts'
import { checkoutRouter } from '#orders/checkout.router.ts'
import { ordersRouter } from '#orders/orders.router.ts'
import { paymentsRouter } from '#payments/payments.router.ts'
import { studioRouter } from '#studio/studio.router.ts'

/** Every procedure of the shop, by slice. */
export const record = {
  identity: identityRouter,
  catalog: catalogRouter,
  cart: cartRouter,
  checkout: checkoutRouter,
  orders: ordersRouter,
  payments: paymentsRouter,
  studio: studioRouter,
  admin: adminRouter,
}

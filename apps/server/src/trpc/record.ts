// Every procedure of the shop, by slice. A module of its own, so that the type of all of them has a short name.
export { adminRouter as admin } from '#admin/admin.router.ts'
export { cartRouter as cart } from '#cart/cart.router.ts'
export { catalogRouter as catalog } from '#catalog/catalog.router.ts'
export { identityRouter as identity } from '#identity/identity.router.ts'
export { checkoutRouter as checkout } from '#orders/checkout.router.ts'
export { ordersRouter as orders } from '#orders/orders.router.ts'
export { paymentsRouter as payments } from '#payments/payments.router.ts'
export { studioRouter as studio } from '#studio/studio.router.ts'

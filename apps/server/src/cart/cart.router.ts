import { Cart, CartAddInput, CartRemoveInput, CartUpdateInput } from '@artiqo/contracts/cart'
import { anyone } from '#trpc/init.ts'
import { addToCart, clearCart, getCart, removeFromCart, updateCart } from './cart.service.ts'

export const cartRouter = {
  get: anyone.output(Cart).query(({ ctx }) => getCart(ctx)),
  add: anyone
    .input(CartAddInput)
    .output(Cart)
    .mutation(({ ctx, input }) => addToCart(ctx, input)),
  update: anyone
    .input(CartUpdateInput)
    .output(Cart)
    .mutation(({ ctx, input }) => updateCart(ctx, input)),
  remove: anyone
    .input(CartRemoveInput)
    .output(Cart)
    .mutation(({ ctx, input }) => removeFromCart(ctx, input)),
  clear: anyone.output(Cart).mutation(({ ctx }) => clearCart(ctx)),
}

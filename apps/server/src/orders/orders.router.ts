import { PlaceOrderInput, PlaceOrderResult } from '@artiqo/contracts/checkout'
import { CancelOrderInput, ListOrdersInput, Order, OrderList, OrderRefInput } from '@artiqo/contracts/orders'
import { anyone, signedIn } from '#trpc/init.ts'
import { cancelOrder } from './cancel-order.ts'
import { getOrder, listOrders } from './orders.service.ts'
import { placeOrder } from './place-order.ts'

export const ordersRouter = {
  place: anyone
    .meta({ alone: true })
    .input(PlaceOrderInput)
    .output(PlaceOrderResult)
    .mutation(({ ctx, input }) => placeOrder(ctx, input)),
  list: signedIn
    .input(ListOrdersInput)
    .output(OrderList)
    .query(({ ctx, input }) => listOrders(ctx, input)),
  get: anyone
    .input(OrderRefInput)
    .output(Order)
    .query(({ ctx, input }) => getOrder(ctx, input)),
  cancel: anyone
    .meta({ alone: true })
    .input(CancelOrderInput)
    .output(Order)
    .mutation(({ ctx, input }) => cancelOrder(ctx, input)),
}

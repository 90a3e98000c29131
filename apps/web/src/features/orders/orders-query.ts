import type { OrderList } from '@artiqo/contracts/orders'

export const ordersQuery = { limit: 20 }
export const ordersPaging = {
  getNextPageParam: (page: OrderList) => page.nextCursor ?? undefined,
}

import { Category, CreateCategoryInput, ListUsersInput, UserList } from '@artiqo/contracts/admin'
import { AdminListOrdersInput, AdvanceOrderInput, Order, OrderList, OrderRefInput } from '@artiqo/contracts/orders'
import { advanceOrder } from '#orders/advance-order.ts'
import { getOrder, listAllOrders } from '#orders/orders.service.ts'
import { admin } from '#trpc/init.ts'
import { createCategory } from '#catalog/categories.service.ts'
import { listUsers } from '#identity/users.service.ts'

export const adminRouter = {
  users: {
    list: admin
      .input(ListUsersInput)
      .output(UserList)
      .query(({ ctx, input }) => listUsers(ctx, input)),
  },
  categories: {
    create: admin
      .input(CreateCategoryInput)
      .output(Category)
      .mutation(({ ctx, input }) => createCategory(ctx, input)),
  },
  orders: {
    list: admin
      .input(AdminListOrdersInput)
      .output(OrderList)
      .query(({ ctx, input }) => listAllOrders(ctx, input)),
    get: admin
      .input(OrderRefInput)
      .output(Order)
      .query(({ ctx, input }) => getOrder(ctx, input)),
    advance: admin
      .meta({ alone: true })
      .input(AdvanceOrderInput)
      .output(Order)
      .mutation(({ ctx, input }) => advanceOrder(ctx, input)),
  },
}

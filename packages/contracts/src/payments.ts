import { paymentStates } from '@artiqo/domain/payment'
import { orderStates } from '@artiqo/domain/order'
import { z } from 'zod'
import { Money, Time } from './common.ts'
import { OrderId, PaymentId } from './ids.ts'
import { PaymentWord } from './orders.ts'

export const PaymentRefInput = z.strictObject({
  paymentId: PaymentId,
  /** Opens the payment of a guest's order. */
  linkToken: z.string().max(200).optional(),
})

export const PaymentView = z.object({
  id: PaymentId,
  orderId: OrderId,
  orderNumber: z.string(),
  orderState: z.enum(orderStates),
  state: z.enum(paymentStates),
  word: PaymentWord,
  amount: Money,
  declineCode: z.string().nullable(),
  /** Until when it can be paid. */
  expiresAt: Time.nullable(),
  refunded: Money.nullable(),
})
export type PaymentView = z.infer<typeof PaymentView>

export const PaymentIntentView = z.object({
  payment: PaymentView,
  /** For the payment form; null once nothing is left to pay. */
  clientSecret: z.string().nullable(),
})

/** Which payment form the page mounts. */
export const PaymentConfig = z.object({
  provider: z.enum(['stripe', 'sandbox']),
  publishableKey: z.string(),
  /** Only for the sandbox. */
  sandboxUrl: z.string().nullable(),
  /** What the shop keeps of the price of a work that is sold, in basis points: 12 % is 1200. */
  feeBp: z.int(),
})
export type PaymentConfig = z.infer<typeof PaymentConfig>

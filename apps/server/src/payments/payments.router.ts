import { PaymentConfig, PaymentIntentView, PaymentRefInput, PaymentView } from '@artiqo/contracts/payments'
import { anyone } from '#trpc/init.ts'
import { getPayment, getPaymentConfig, getPaymentIntent } from './payments.service.ts'

export const paymentsRouter = {
  config: anyone.output(PaymentConfig).query(({ ctx }) => getPaymentConfig(ctx)),
  intent: anyone
    .meta({ alone: true })
    .input(PaymentRefInput)
    .output(PaymentIntentView)
    .mutation(({ ctx, input }) => getPaymentIntent(ctx, input)),
  get: anyone
    .input(PaymentRefInput)
    .output(PaymentView)
    .query(({ ctx, input }) => getPayment(ctx, input)),
}

import { BeginCheckoutResult, RenewHoldResult } from '@artiqo/contracts/checkout'
import { Done } from '@artiqo/contracts/common'
import { anyone } from '#trpc/init.ts'
import { beginCheckout, leaveCheckout, renewHold } from './checkout.service.ts'

export const checkoutRouter = {
  begin: anyone
    .meta({ alone: true })
    .output(BeginCheckoutResult)
    .mutation(({ ctx }) => beginCheckout(ctx)),
  renew: anyone.output(RenewHoldResult).mutation(({ ctx }) => renewHold(ctx)),
  leave: anyone.output(Done).mutation(({ ctx }) => leaveCheckout(ctx)),
}

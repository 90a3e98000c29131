import type { Jobs } from '../core/scheduler.ts'
import { settleCharge } from './charge-card.ts'
import { finishProcessing } from './intent-pay.ts'
import { expireAuthorization } from './payment-intents.ts'
import { failRefund, settleRefund } from './refund-charge.ts'

/** What happens by itself when the clock gets there. */
export const jobs: Jobs = {
  settle_charge: settleCharge,
  settle_refund: settleRefund,
  fail_refund: failRefund,
  expire_authorization: expireAuthorization,
  finish_processing: (tx, id) => finishProcessing(tx, id, 'succeeded'),
}

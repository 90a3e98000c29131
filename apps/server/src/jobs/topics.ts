import type { ImageId, RefundId } from '@artiqo/domain/ids'
import type { MailJob } from '#notifications/mail-job.ts'

/** Everything that is done after a commit, with what it is told. */
export interface Topics {
  mail: MailJob
  /** Makes the variants of an uploaded picture. */
  'picture.process': { readonly imageId: ImageId }
  /** Sends a refund to Stripe. */
  'refund.send': { readonly refundId: RefundId }
}

export type Job = { [T in keyof Topics]: { readonly topic: T; readonly payload: Topics[T] } }[keyof Topics]

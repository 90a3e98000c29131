import type { ImageId, RefundId } from '@artiqo/domain/ids'
import type { PictureFiles } from '#media/picture-files.ts'
import type { MailJob } from '#notifications/mail-job.ts'

/** Everything that is done after a commit, with what it is told. */
export interface Topics {
  mail: MailJob
  /** Makes the variants of an uploaded picture. */
  'picture.process': { readonly imageId: ImageId }
  /** Deletes the files of a picture whose row is gone. */
  'picture.delete': PictureFiles
  /** Sends a refund to Stripe. */
  'refund.send': { readonly refundId: RefundId }
}

export type Job = { [T in keyof Topics]: { readonly topic: T; readonly payload: Topics[T] } }[keyof Topics]

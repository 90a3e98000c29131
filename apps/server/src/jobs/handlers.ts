import { deletePictureFiles } from '#media/picture-files.ts'
import { sendMailJob } from '#notifications/mail-handler.ts'
import { sendRefund } from '#payments/refunds.service.ts'
import { processPictureJob } from '#studio/process-picture-job.ts'
import type { Handlers } from './outbox-worker.ts'

/** Who does what the outbox asks for. */
export const handlers: Handlers = {
  mail: (deps, payload, job) => sendMailJob(deps, payload, job),
  'picture.process': (deps, { imageId }, { last }) => processPictureJob(deps, imageId, last),
  'picture.delete': (deps, picture) => deletePictureFiles(deps, picture),
  'refund.send': (deps, { refundId }) => sendRefund(deps, refundId),
}

import { type ErrorData, type Reason, reasons } from '@artiqo/contracts/errors'
import { DomainError } from '#errors.ts'
import { PicturesBusy } from '#media/picture-pool.ts'
import { PictureRefused, type PictureRefusal } from '#media/picture-refused.ts'
import { UploadRefused } from '#media/receive-upload.ts'

const statuses: Record<string, number> = {
  BAD_REQUEST: 400,
  PARSE_ERROR: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_CONTENT: 422,
  TOO_MANY_REQUESTS: 429,
  SERVICE_UNAVAILABLE: 503,
}

/** The JSON that a refused upload is answered with. */
export interface UploadError extends Partial<Omit<ErrorData, 'reason' | 'httpStatus'>> {
  readonly code: string
  readonly reason: Reason | PictureRefusal
  readonly message: string
}

/** What the sender is told about an error, and under which status; null for defects. */
export function uploadError(error: unknown): { status: number; body: UploadError } | null {
  if (error instanceof UploadRefused) return ofPicture(error.refused, error.fileName)
  if (error instanceof PictureRefused) return ofPicture(error, '')
  if (error instanceof PicturesBusy)
    return ofDomain(busy('Many pictures are on their way in. Try again in a moment.', 5))
  if (error instanceof DomainError) return ofDomain(error)
  return null
}

export const busy = (sentence: string, retryAfter: number) =>
  new DomainError('too_many_requests', sentence, { retryAfter })

function ofDomain({ reason, message, details }: DomainError) {
  const code = reasons[reason]
  return { status: statuses[code] ?? 500, body: { code, reason, message, ...details } }
}

function ofPicture(refused: PictureRefused, fileName: string) {
  const code = codeOf(refused.code)
  return { status: statuses[code] ?? 500, body: { code, reason: refused.code, message: refused.sentence(fileName) } }
}

function codeOf(refusal: PictureRefusal) {
  if (refusal === 'picture_too_large') return 'PAYLOAD_TOO_LARGE'
  if (refusal === 'picture_type' || refusal === 'picture_heic') return 'UNSUPPORTED_MEDIA_TYPE'
  return 'UNPROCESSABLE_CONTENT'
}

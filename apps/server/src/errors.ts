import type { ErrorData, Reason } from '@artiqo/contracts/errors'

type Details = Partial<Pick<ErrorData, 'issues' | 'state' | 'retryAfter' | 'editions' | 'missing'>>

/** A refusal with a reason that clients can act on and a sentence that people can read. */
export class DomainError extends Error {
  readonly reason: Reason
  readonly details: Details

  constructor(reason: Reason, message: string, details: Details = {}) {
    super(message)
    this.name = 'DomainError'
    this.reason = reason
    this.details = details
  }
}

/** Absent and not yours are one answer. */
export function notFound(what: string): DomainError {
  return new DomainError('not_found', `There is no such ${what}, or it is not yours to see.`)
}

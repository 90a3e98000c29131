import { dropAttempt } from './attempt-key.ts'
import { dropDraft } from './checkout-draft.ts'

/** It is paid: what was typed on the way is of no use to anybody who comes after. */
export function forget(): void {
  dropDraft(sessionStorage)
  dropAttempt(sessionStorage)
}

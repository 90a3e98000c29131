import type { ErrorData, Reason } from '@artiqo/contracts/errors'
import { plural, t } from '@lingui/core/macro'
import { errorDataOf, isOffline } from './errors.ts'

/** What to tell the person about an error: what happened, whether money moved, what to do. */
export function errorSentence(error: unknown): string {
  const data = errorDataOf(error)
  if (data !== null) return sentenceOf(data.reason, data)
  if (isOffline(error)) return t`We couldn’t reach Artiqo. Check your connection and try again.`
  return t`We broke something. What you wrote is still here.`
}

/** The sentence for one reason; details are used where they help. */
export function sentenceOf(reason: Reason, details: Partial<ErrorData> = {}): string {
  switch (reason) {
    case 'invalid_input':
      return t`Some fields need another look.`
    case 'which_edition':
      return t`There are several editions of this work. Choose one first.`
    case 'token_invalid':
      return t`This link has been used or is too old. Ask for a new one.`
    case 'password_too_common':
      return t`That password is on lists of leaked ones. Choose another.`
    case 'passwords_differ':
      return t`The two passwords aren’t the same.`
    case 'sign_in_required':
      return t`Sign in first.`
    case 'session_ended':
      return t`You were signed out on this device. What you wrote is still here. Sign in and carry on.`
    case 'wrong_login':
      return t`That name and password don’t go together.`
    case 'wrong_password':
      return t`That isn’t your password now.`
    case 'artist_only':
      return t`Only artists have a studio.`
    case 'admin_only':
      return t`Only the people who run the shop can do this.`
    case 'not_found':
      return t`Nothing hangs here. It may have been taken down or the link has a typo.`
    case 'gone':
      return t`This work was taken down by its artist.`
    case 'username_taken':
      return t`That username is taken.`
    case 'email_taken':
      return t`There’s an account with this e-mail already. Sign in instead.`
    case 'sold_out':
      return t`It was sold a moment ago. You haven’t been charged.`
    case 'on_hold':
      return t`Someone is checking out with it right now. If they don’t finish, it’s free again.`
    case 'not_for_sale':
      return t`This work isn’t for sale.`
    case 'own_work':
      return t`This one is yours already: you can’t buy your own work.`
    case 'illegal_step':
      return t`That step isn’t possible any more. Reload to see where things are.`
    case 'version_conflict':
      return t`This was changed somewhere else meanwhile. Reload, then try again.`
    case 'not_ready':
      return t`The listing isn’t complete yet.`
    case 'cannot_cancel':
      return t`This order can’t be cancelled any more.`
    case 'hold_limit':
      return t`You’ve kept it as long as we can hold it. Check out now, or let it go.`
    case 'hold_ended':
      return t`Your hold ended. Nothing you typed is lost.`
    case 'payment_over':
      return t`There’s nothing left to pay here.`
    case 'cart_full':
      return t`Your cart is full. Check out with what is in it first.`
    case 'too_many_pictures':
      return t`That’s as many pictures as a work can have. Remove one first.`
    case 'category_exists':
      return t`There’s a category with this name already.`
    case 'payload_too_large':
      return t`That’s too large to send.`
    case 'unsupported_media_type':
      return t`We can’t open this kind of file. JPEG, PNG, WebP and AVIF work.`
    case 'too_many_requests':
      return tooMany(details.retryAfter)
    case 'payment_unavailable':
      return t`We can’t reach the bank’s side just now. No money was taken. Try again in a minute.`
    case 'shutting_down':
      return t`We’re restarting. Try again in a few seconds.`
    case 'internal':
      return broke(details.requestId)
    case 'unreadable_request':
    case 'idempotency_key_missing':
    case 'idempotency_key_reused':
    case 'method_not_supported':
    case 'foreign_origin':
    case 'refresh_raced':
      return t`We and your browser misunderstood each other. Reload and try again.`
  }
}

function tooMany(seconds: number | undefined): string {
  if (seconds === undefined) return t`That was a lot at once. Wait a moment, then try again.`
  const minutes = Math.ceil(seconds / 60)
  const wait =
    seconds < 90
      ? plural(seconds, { one: '# second', other: '# seconds' })
      : plural(minutes, { one: '# minute', other: '# minutes' })
  return t`Paused for ${wait}. Someone tried this too often.`
}

function broke(reference: string | undefined): string {
  if (reference === undefined) return t`We broke something, and we’ve been told. What you wrote is still here.`
  return t`We broke something, and we’ve been told. What you wrote is still here. Reference ${reference}.`
}

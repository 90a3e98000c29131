import type { Mail } from '@artiqo/mail/mail'
import type { Deps } from '#context.ts'
import { findAddressee, issueMailToken, listAdminAddressees, type Addressee } from '#identity/account-mail.service.ts'
import { loadOrderForMail, loadPartForMail, loadRefundForMail } from '#orders/order-mail.ts'
import type { OrderMailFacts, PartMailFacts } from './mail-facts.ts'
import type { MailJob } from './mail-job.ts'

export interface AddressedMail {
  readonly to: string
  readonly mail: Mail
}
type KindsAbout<Key extends string> = Extract<MailJob, Record<Key, unknown>>['kind']

/** What a job comes to, as things stand now: most often one mail, none when it is no longer true. */
export async function composeMails(deps: Deps, job: MailJob): Promise<AddressedMail[]> {
  if ('userId' in job) {
    const to = await findAddressee(deps, job.userId)
    return to ? [{ to: to.email, mail: await aboutAccount(deps, job.kind, to) }] : []
  }
  if ('artistOrderId' in job) {
    const facts = await loadPartForMail(deps, job.artistOrderId)
    return facts ? aboutPart(deps.publicUrl, job.kind, facts) : []
  }
  if ('refundId' in job) {
    const facts = await loadRefundForMail(deps, job.refundId)
    if (!facts || facts.state === 'failed') return []
    const { order, amount } = facts
    const reason = worded(facts.reason)
    return [{ to: order.email, mail: { kind: job.kind, baseUrl: deps.publicUrl, order, amount, reason } }]
  }
  const order = await loadOrderForMail(deps, job.orderId)
  if (!order) return []
  if (job.kind === 'admin_review') return forAdmins(deps, order, job.failedRefund !== undefined)
  const mail = aboutOrder(deps.publicUrl, job.kind, order)
  return mail ? [{ to: order.email, mail }] : []
}

async function aboutAccount(deps: Deps, kind: KindsAbout<'userId'>, to: Addressee): Promise<Mail> {
  const { username, isArtist } = to
  const about = { baseUrl: deps.publicUrl, username }
  const token = () => issueMailToken(deps, to, kind === 'welcome' ? 'verify_email' : 'reset_password')
  switch (kind) {
    case 'welcome':
      return { kind, ...about, isArtist, verifyToken: to.emailVerified ? null : await token() }
    case 'reset_password':
      return { kind, ...about, resetToken: await token() }
    case 'password_changed':
    case 'session_reused':
      return { kind, ...about, at: deps.clock.now() }
  }
}

type OrderKind = Exclude<KindsAbout<'orderId'>, 'admin_review'>

/** Each mail is sent only while it is true; what made it untrue sends its own. */
function aboutOrder(baseUrl: string, kind: OrderKind, order: OrderMailFacts): Mail | null {
  const { state, payment } = order
  const refund = order.refund ?? (order.paidAt ? order.total : null)
  switch (kind) {
    case 'order_placed':
      return state === 'awaiting_payment' ? { kind, baseUrl, order } : null
    case 'payment_failed':
      return state === 'awaiting_payment' && payment !== 'processing' && payment !== 'succeeded'
        ? { kind, baseUrl, order }
        : null
    case 'order_paid':
      return state === 'paid' || state === 'completed' ? { kind, baseUrl, order } : null
    case 'hold_over':
      return state === 'expired' ? { kind, baseUrl, order } : null
    case 'order_cancelled':
      return state === 'cancelled' ? { kind, baseUrl, order, refund } : null
    case 'order_in_review':
      return state === 'needs_review' ? { kind, baseUrl, order } : null
  }
}

function aboutPart(baseUrl: string, kind: KindsAbout<'artistOrderId'>, facts: PartMailFacts): AddressedMail[] {
  const { order, part, artist } = facts
  const { number } = order
  const cancelled = part.state === 'cancelled'
  const toArtist = (mail: Mail) => [{ to: artist.email, mail }]
  const toBuyer = (mail: Mail) => [{ to: order.email, mail }]
  // What is cancelled is neither to be sent nor on its way.
  if (cancelled !== (kind === 'artist_order_cancelled')) return []
  switch (kind) {
    case 'order_shipped':
      return toBuyer({ kind, baseUrl, order, part, carrier: part.carrier, trackingNumber: part.trackingNumber })
    case 'order_ready':
      return toBuyer({ kind, baseUrl, order, part })
    case 'artist_order_cancelled':
      return toArtist({ kind, baseUrl, number, part })
    case 'artist_new_order': {
      const { buyerName, address, note } = order
      const { fee, earnings } = part
      return toArtist({ kind, baseUrl, number, buyerName, address, note, part, fee, earnings })
    }
  }
}

/** The shop's own reasons are words for programs; those of people are shown as they are. */
const reasonWords: Readonly<Record<string, string>> = {
  late_payment: 'The payment came after the hold had ended, and a work had been sold meanwhile.',
  cancelled: 'The order was cancelled.',
  wrong_order: 'The payment names another order.',
  wrong_amount: 'The amount that was paid is not the total.',
  wrong_currency: 'It was paid in another currency.',
}

function worded(reason: string): string {
  return Object.hasOwn(reasonWords, reason) ? (reasonWords[reason] ?? reason) : reason
}

async function forAdmins(deps: Deps, order: OrderMailFacts, afterRefund: boolean): Promise<AddressedMail[]> {
  const refundFailed = order.refund === null && (afterRefund || (order.state === 'cancelled' && order.paidAt !== null))
  if (!refundFailed && (afterRefund || order.state !== 'needs_review')) return []
  const code = order.reviewReason ?? ''
  const reason = refundFailed ? 'The refund failed: the money is still with the shop.' : worded(code)
  const mail: Mail = { kind: 'admin_review', baseUrl: deps.publicUrl, order, reason }
  return (await listAdminAddressees(deps)).map(({ email }) => ({ to: email, mail }))
}

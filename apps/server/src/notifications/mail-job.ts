import type { Db } from '@artiqo/db/connect'
import type { ArtistOrderId, OrderId, RefundId, UserId } from '@artiqo/domain/ids'
import { enqueue } from '#jobs/outbox.service.ts'

/** Every mail the shop sends, by what it is about. What it says is composed when it is sent. */
export type MailJob =
  | { readonly kind: 'welcome' | 'reset_password' | 'password_changed' | 'session_reused'; readonly userId: UserId }
  | {
      readonly kind:
        | 'order_placed'
        | 'order_paid'
        | 'payment_failed'
        | 'hold_over'
        | 'order_cancelled'
        | 'order_in_review'
      readonly orderId: OrderId
    }
  /** For each cause once: an order that is put up for review, or a refund of it that failed. */
  | { readonly kind: 'admin_review'; readonly orderId: OrderId; readonly failedRefund?: RefundId }
  | {
      readonly kind: 'order_shipped' | 'order_ready' | 'artist_new_order' | 'artist_order_cancelled'
      readonly artistOrderId: ArtistOrderId
    }
  | { readonly kind: 'order_refunded'; readonly refundId: RefundId }

/**
 * Has mails sent once this transaction commits. About one order, part or refund a mail of each kind is sent once,
 * for each cause, however often it is asked for; mails about an account are sent each time.
 */
export async function enqueueMail(tx: Db, now: Date, ...mails: readonly MailJob[]): Promise<void> {
  await enqueue(
    tx,
    ...mails.map((mail) => ({ topic: 'mail' as const, payload: mail, runAt: now, dedupeKey: dedupeKeyOf(mail) })),
  )
}

function dedupeKeyOf(mail: MailJob): string | null {
  const about =
    'orderId' in mail
      ? mail.orderId
      : 'artistOrderId' in mail
        ? mail.artistOrderId
        : 'refundId' in mail
          ? mail.refundId
          : null
  const cause = mail.kind === 'admin_review' && mail.failedRefund ? `:${mail.failedRefund}` : ''
  return about && `mail:${mail.kind}:${about}${cause}`
}

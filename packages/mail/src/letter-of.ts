import * as account from './account-letters.ts'
import type { Letter } from './letter.ts'
import type { Mail } from './mail.ts'
import * as orders from './order-letters.ts'
import * as parts from './part-letters.ts'

/** The words of a mail. */
export function letterOf(mail: Mail): Letter {
  switch (mail.kind) {
    case 'welcome':
      return account.welcome(mail)
    case 'reset_password':
      return account.resetPassword(mail)
    case 'password_changed':
      return account.passwordChanged(mail)
    case 'session_reused':
      return account.sessionReused(mail)
    case 'order_placed':
      return orders.orderPlaced(mail)
    case 'order_paid':
      return orders.orderPaid(mail)
    case 'payment_failed':
      return orders.paymentFailed(mail)
    case 'hold_over':
      return orders.holdOver(mail)
    case 'order_cancelled':
      return orders.orderCancelled(mail)
    case 'order_in_review':
      return orders.orderInReview(mail)
    case 'order_refunded':
      return orders.orderRefunded(mail)
    case 'admin_review':
      return orders.adminReview(mail)
    case 'order_shipped':
      return parts.orderShipped(mail)
    case 'order_ready':
      return parts.orderReady(mail)
    case 'artist_new_order':
      return parts.artistNewOrder(mail)
    case 'artist_order_cancelled':
      return parts.artistOrderCancelled(mail)
  }
}

import type { EditionKind } from '@artiqo/domain/artwork'
import type { DeliveryMethod } from '@artiqo/domain/delivery'
import type { Money } from '@artiqo/domain/money'

export interface MailAddress {
  readonly name: string
  readonly line1: string
  readonly line2: string
  readonly postalCode: string
  readonly city: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly phone: string
}

/** One thing that was bought. */
export interface MailLine {
  readonly title: string
  readonly artistName: string
  readonly medium: string
  readonly editionName: string
  readonly editionKind: EditionKind
  readonly editionSize: number | null
  readonly quantity: number
  readonly unitPrice: Money
  readonly lineTotal: Money
}

/** What comes from one artist, and how. */
export interface MailPart {
  readonly artistName: string
  readonly method: DeliveryMethod
  readonly collectPlace: string
  readonly lines: readonly MailLine[]
  readonly items: Money
  readonly delivery: Money
}

export interface MailOrder {
  /** The human number: AQ-26-0000042. */
  readonly number: string
  /** Opens `/o/:token`. */
  readonly linkToken: string
  readonly address: MailAddress
  readonly parts: readonly MailPart[]
  readonly items: Money
  readonly delivery: Money
  readonly total: Money
  readonly paidAt: Date | null
  /** When an unpaid order ends. */
  readonly expiresAt: Date
}

type OrderRef = Pick<MailOrder, 'number' | 'linkToken'>

interface ByKind {
  welcome: {
    readonly username: string
    readonly isArtist: boolean
    /** Null when the address is confirmed already. */
    readonly verifyToken: string | null
  }
  reset_password: { readonly username: string; readonly resetToken: string }
  password_changed: { readonly username: string; readonly at: Date }
  session_reused: { readonly username: string; readonly at: Date }
  order_placed: { readonly order: MailOrder }
  order_paid: { readonly order: MailOrder }
  payment_failed: { readonly order: MailOrder }
  hold_over: { readonly order: MailOrder }
  order_cancelled: {
    readonly order: MailOrder
    /** What goes back to the buyer; null when nothing was paid. */
    readonly refund: Money | null
  }
  order_in_review: { readonly order: MailOrder }
  order_shipped: {
    readonly order: OrderRef
    readonly part: MailPart
    readonly carrier: string
    readonly trackingNumber: string
  }
  order_ready: { readonly order: OrderRef; readonly part: MailPart }
  order_refunded: { readonly order: OrderRef; readonly amount: Money; readonly reason: string }
  artist_new_order: {
    readonly number: string
    readonly buyerName: string
    readonly address: MailAddress
    readonly note: string
    readonly part: MailPart
    readonly fee: Money
    readonly earnings: Money
  }
  artist_order_cancelled: { readonly number: string; readonly part: MailPart }
  admin_review: { readonly order: MailOrder; readonly reason: string }
}

export type MailKind = keyof ByKind
/** What a mail of one kind needs to know. */
export type MailOf<K extends MailKind> = ByKind[K] & {
  readonly kind: K
  /** Where the shop is reached; every link begins with it. No slash at the end. */
  readonly baseUrl: string
}
/** Every mail of the shop. */
export type Mail = { [K in MailKind]: MailOf<K> }[MailKind]

import type { Address } from '@artiqo/contracts/checkout'
import type { DeliveryMethod } from '@artiqo/domain/delivery'
import type { EditionKind } from '@artiqo/domain/artwork'
import type { UserId } from '@artiqo/domain/ids'
import type { Money } from '@artiqo/domain/money'
import type { ArtistOrderState, OrderState } from '@artiqo/domain/order'
import type { PaymentState } from '@artiqo/domain/payment'

/** One thing that was bought, as it was frozen at placement. */
export interface LineMailFacts {
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

/** How one artist's part gets to the buyer, and what is in it. */
export interface PartOfOrderMailFacts {
  readonly artistName: string
  readonly state: ArtistOrderState
  readonly method: DeliveryMethod
  /** Where to collect it; empty for parts that are sent. */
  readonly collectPlace: string
  readonly lines: readonly LineMailFacts[]
  readonly items: Money
  readonly delivery: Money
}

/** What every mail about an order may need, as things stand when it is sent. */
export interface OrderMailFacts {
  /** The human number: AQ-26-0000042. */
  readonly number: string
  readonly state: OrderState
  /** Where the buyer gets mail: the address given at checkout. */
  readonly email: string
  readonly buyerName: string
  /** Null while the order belongs to nobody's account. */
  readonly userId: UserId | null
  /** Opens `/o/:token` without an account. */
  readonly linkToken: string
  readonly address: Address
  readonly parts: readonly PartOfOrderMailFacts[]
  readonly items: Money
  readonly delivery: Money
  readonly total: Money
  readonly placedAt: Date
  readonly paidAt: Date | null
  /** When an unpaid order ends. */
  readonly expiresAt: Date
  /** State of the newest payment; null before the first. */
  readonly payment: PaymentState | null
  /** What goes back to the buyer, in all refunds that did not fail; null when nothing does. */
  readonly refund: Money | null
  /** Why a person must look at it; null in every state but `needs_review`. */
  readonly reviewReason: string | null
}

/** One artist's part of an order, for its artist and for its buyer. */
export interface PartMailFacts {
  readonly order: Pick<
    OrderMailFacts,
    'number' | 'state' | 'email' | 'buyerName' | 'linkToken' | 'address' | 'paidAt'
  > & {
    /** What the buyer wrote for the artists; empty when nothing. */
    readonly note: string
  }
  readonly part: PartOfOrderMailFacts & {
    readonly carrier: string
    readonly trackingNumber: string
    readonly trackingUrl: string | null
    readonly fee: Money
    /** What the artist gets: items − fee + delivery. */
    readonly earnings: Money
  }
  readonly artist: { readonly userId: UserId; readonly name: string; readonly email: string }
}

export interface RefundMailFacts {
  readonly order: Pick<OrderMailFacts, 'number' | 'email' | 'buyerName' | 'linkToken' | 'total'>
  readonly amount: Money
  readonly state: 'pending' | 'succeeded' | 'failed'
  /** In the words of who asked for it; empty when none were given. */
  readonly reason: string
}

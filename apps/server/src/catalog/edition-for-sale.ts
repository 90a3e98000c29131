import type { ArtistRef, Picture } from '@artiqo/contracts/common'
import type { ArtworkState, EditionKind, Stock } from '@artiqo/domain/artwork'
import type { DeliveryRates } from '@artiqo/domain/delivery'
import type { ArtworkId, EditionId } from '@artiqo/domain/ids'
import type { Money } from '@artiqo/domain/money'

/** An edition with everything that a cart, a checkout or an order needs to know of it. See `loadEditionsForSale`. */
export interface EditionForSale {
  readonly id: EditionId
  readonly kind: EditionKind
  readonly name: string
  readonly price: Money
  /** Copies in all; null for open editions. */
  readonly size: number | null
  /** Null for open editions. */
  readonly stock: Stock | null
  /** When the last hold on it ends, while nothing of it is available and something is held. */
  readonly heldUntil: Date | null
  readonly artwork: {
    readonly id: ArtworkId
    readonly slug: string
    readonly title: string
    readonly state: ArtworkState
    readonly medium: string
    readonly picture: Picture | null
    /** Counts every change of the work's words, state and editions. */
    readonly version: number
    /** How many editions it comes in. */
    readonly editions: number
  }
  readonly artist: ArtistRef
  readonly delivery: DeliveryRates & { readonly collectPlace: string }
}

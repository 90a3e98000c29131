import type { ArtiqoInputs, ArtiqoOutputs } from '@artiqo/client'
import type { Dice } from './dice.ts'
import type { Front, Person } from './front.ts'
import type { LogBook } from './log-book.ts'
import type { Mortal } from './mortal.ts'
import type { Shelf } from './shelf.ts'
import type { ShopTime } from './shop-time.ts'
import type { StripeSide } from './stripe.ts'

export type PlaceInput = ArtiqoInputs['orders']['place']
export type Answer = ArtiqoOutputs['orders']['place']
export type Placed = Extract<Answer, { kind: 'placed' }>

/** What one buyer knows about an order of theirs. */
export interface Known {
  readonly order: Placed
  /** The page said that it was paid. */
  toldPaid: boolean
  /** The page said that it was cancelled. */
  toldCancelled: boolean
  /** Nothing was put into or taken out of the cart after the order was placed. */
  cartLeftAlone: boolean
}

/** Somebody asked for an order and never heard what became of it. */
export interface Unanswered {
  readonly person: Person
  readonly input: PlaceInput
}

/** Everything that those who come to the shop share. */
export interface World {
  readonly front: Front
  readonly mortals: readonly Mortal[]
  readonly stripe: StripeSide
  readonly shelf: Shelf
  readonly time: ShopTime
  readonly book: LogBook
  readonly known: Map<string, Known>
  readonly unanswered: Unanswered[]
  /** Keys that may not be used again, since the cart has changed. */
  readonly spoiltKeys: Set<string>
  /** Intents that wait to be paid, for whoever wants to forge something about one. */
  readonly secrets: string[]
  readonly dice: Dice
}

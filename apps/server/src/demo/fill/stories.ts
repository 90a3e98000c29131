import type { OrderState } from '@artiqo/domain/order'

/** How far an order of the demo shop has come. */
export type Ending =
  | 'completed'
  | 'shipped'
  | 'half shipped'
  | 'accepted'
  | 'new'
  | Extract<OrderState, 'cancelled' | 'expired' | 'needs_review' | 'awaiting_payment'>
  | 'on hold'

export interface OrderStory {
  readonly buyer: string
  /** How many works it is of; two are by two artists. */
  readonly works: 1 | 2
  readonly ending: Ending
  readonly daysAgo: number
}

/** The orders that the demo shop has had, oldest first: every state is seen, and the weeks have something to show. */
export const stories: readonly OrderStory[] = [
  { buyer: 'joris-d', works: 1, ending: 'completed', daysAgo: 74 },
  { buyer: 'amina-k', works: 2, ending: 'completed', daysAgo: 68 },
  { buyer: 'nele', works: 1, ending: 'completed', daysAgo: 61 },
  { buyer: 'pieter-m', works: 2, ending: 'completed', daysAgo: 55 },
  { buyer: 'joris-d', works: 2, ending: 'completed', daysAgo: 47 },
  { buyer: 'amina-k', works: 1, ending: 'completed', daysAgo: 40 },
  { buyer: 'nele', works: 2, ending: 'completed', daysAgo: 33 },
  { buyer: 'pieter-m', works: 1, ending: 'completed', daysAgo: 26 },
  { buyer: 'joris-d', works: 2, ending: 'completed', daysAgo: 20 },
  { buyer: 'nele', works: 1, ending: 'cancelled', daysAgo: 15 },
  { buyer: 'amina-k', works: 1, ending: 'expired', daysAgo: 12 },
  { buyer: 'pieter-m', works: 1, ending: 'needs_review', daysAgo: 9 },
  { buyer: 'nele', works: 2, ending: 'half shipped', daysAgo: 6 },
  { buyer: 'amina-k', works: 1, ending: 'shipped', daysAgo: 5 },
  { buyer: 'joris-d', works: 1, ending: 'accepted', daysAgo: 3 },
  { buyer: 'pieter-m', works: 2, ending: 'accepted', daysAgo: 2 },
  { buyer: 'amina-k', works: 2, ending: 'new', daysAgo: 1 },
  { buyer: 'nele', works: 1, ending: 'new', daysAgo: 0.4 },
  { buyer: 'joris-d', works: 1, ending: 'awaiting_payment', daysAgo: 0 },
  { buyer: 'pieter-m', works: 2, ending: 'on hold', daysAgo: 0 },
]

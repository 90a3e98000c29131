/** What the network does to deliveries. */
export interface Traffic {
  /** Nothing leaves until it is released. */
  hold: boolean
  /** How often each delivery is sent. Default 1. */
  duplicate: number
  /** In random order: a held batch as a whole, running traffic within a tenth of a second. */
  shuffle: boolean
  /** Types of events that are never sent: `charge.refunded`, `charge.*`, `*`. */
  drop: readonly string[]
}

export const calm: Traffic = { hold: false, duplicate: 1, shuffle: false, drop: [] }

export function isDropped(traffic: Traffic, type: string): boolean {
  return traffic.drop.some(
    (name) => name === '*' || name === type || (name.endsWith('.*') && type.startsWith(name.slice(0, -1))),
  )
}

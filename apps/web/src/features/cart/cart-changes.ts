import type { CartChange } from '@artiqo/contracts/cart'
import { useEffect, useState, useSyncExternalStore } from 'react'

const none: readonly CartChange[] = []
let waiting = none
const listeners = new Set<() => void>()

function become(changes: readonly CartChange[]): void {
  waiting = changes
  for (const listener of listeners) listener()
}

/** Keeps what joining a guest's cart to an account has changed, for the next page that shows the cart. */
export function noteCartChanges(changes: readonly CartChange[]): void {
  if (changes.length > 0) become([...waiting, ...changes])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What there is to tell about a joined cart; told once, it is forgotten as soon as it has been shown. */
export function useCartChanges(): readonly CartChange[] {
  const fresh = useSyncExternalStore(subscribe, () => waiting)
  const [shown, setShown] = useState(fresh)
  if (fresh.length > 0 && fresh !== shown) setShown(fresh)
  // Showing them is what makes them old, and that is known only once they are on the page.
  useEffect(() => {
    if (fresh.length > 0) become(none)
  }, [fresh])
  return shown
}

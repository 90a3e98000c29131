type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>
const name = 'artiqo.attempt'

/**
 * The idempotency key of an attempt to place an order: the same one for as long as the same thing is asked, across
 * lost answers and reloads, and a new one as soon as anything of it has changed.
 */
export function attemptKey(storage: Storage, asked: unknown, newKey: () => string): string {
  const about = JSON.stringify(asked)
  const kept = storage.getItem(name)
  const at = kept?.indexOf(' ') ?? -1
  if (kept !== null && kept.slice(at + 1) === about) return kept.slice(0, at)
  const key = newKey()
  storage.setItem(name, `${key} ${about}`)
  return key
}

/** The attempt is over: it was refused, or it became an order that was ended. The next one has its own key. */
export function dropAttempt(storage: Storage): void {
  storage.removeItem(name)
}

import { useSyncExternalStore } from 'react'

const second = 1000

let offset = 0
let now = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Sets this device's clock by the server's, so that a countdown ends when the hold does. */
export function setServerTime(iso: string): void {
  const server = Date.parse(iso)
  if (!Number.isNaN(server)) offset = server - Date.now()
}

/** The server's time in milliseconds, as far as it is known. */
export function serverNow(): number {
  return Date.now() + offset
}

function tick(): void {
  now = serverNow()
  for (const listener of listeners) listener()
}

// Every countdown on the page is told by this one timer.
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = serverNow()
    timer = setInterval(tick, second)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

/** The server's time, anew every second. */
export function useSeconds(): number {
  return useSyncExternalStore(subscribe, () => (now === 0 ? (now = serverNow()) : now))
}

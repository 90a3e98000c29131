import { useSyncExternalStore } from 'react'

const second = 1000
/** A date without milliseconds and a slow answer differ by less than this from a clock that is right. */
const tolerance = 3000

let offset = 0
let now = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** Sets this device's clock by the server's, told to the second, so that a countdown ends when the hold does. */
export function setServerTime(date: string): void {
  const told = Date.parse(date) - Date.now()
  if (Math.abs(told - offset) > tolerance) offset = told
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

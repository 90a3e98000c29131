import { safeNext } from './next-path.ts'

const key = 'artiqo.next'
const keptFor = 60 * 60_000

/** Remembers where to go after a link from a mail, which opens in a window that knows nothing of this one. */
export function keepNext(next: string | undefined): void {
  if (next === undefined) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify({ next, until: Date.now() + keptFor }))
}

/** Where one wanted to go before asking for a link; undefined once it is used or an hour old. */
export function takeNext(): string | undefined {
  const text = localStorage.getItem(key)
  localStorage.removeItem(key)
  return readKept(text, Date.now())
}

/** Reads what was kept; anything can stand there, so nothing is trusted. */
export function readKept(text: string | null, now: number): string | undefined {
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null || !('next' in kept) || !('until' in kept)) return undefined
    if (typeof kept.until !== 'number' || kept.until < now) return undefined
    return safeNext(kept.next, '') || undefined
  } catch {
    return undefined
  }
}

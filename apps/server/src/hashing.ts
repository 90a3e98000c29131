import { hash } from 'node:crypto'

/** sha256 in hex: how tokens are kept. */
export function sha256(text: string): string {
  return hash('sha256', text)
}

/** JSON with sorted keys, so that equal things have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

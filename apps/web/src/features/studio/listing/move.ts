/** A list with one thing in another place; places outside of it are its ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1)
  const [thing] = list.slice(from, from + 1)
  return thing === undefined ? [...list] : rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, thing)
}

/** Where a picture goes by a key: one place earlier or later, to the front or to the end; null for other keys. */
export function placeByKey(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** The order that was wanted, for the pictures that there are now: those that came meanwhile hang last. */
export function reconciled<T>(wanted: readonly T[], now: readonly T[]): T[] {
  const there = new Set(now)
  const known = wanted.filter((each) => there.has(each))
  const kept = new Set(known)
  return [...known, ...now.filter((each) => !kept.has(each))]
}

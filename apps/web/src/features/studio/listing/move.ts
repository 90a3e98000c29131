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

/**
 * Pictures that arrived in any order, in that in which they were sent: `turns` says who was sent when. The others keep
 * their places.
 */
export function inTurn<T>(now: readonly T[], turns: ReadonlyMap<T, number>): T[] {
  const sent = now.filter((each) => turns.has(each)).toSorted((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0))
  return now.map((each) => (turns.has(each) ? (sent.shift() ?? each) : each))
}

/** The order that was wanted, for the pictures that there are now: those that came meanwhile hang last. */
export function reconciled<T>(wanted: readonly T[], now: readonly T[]): T[] {
  const there = new Set(now)
  const known = wanted.filter((each) => there.has(each))
  const kept = new Set(known)
  return [...known, ...now.filter((each) => !kept.has(each))]
}

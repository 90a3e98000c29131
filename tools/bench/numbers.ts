/** The value below which a share of the sorted values lies (nearest rank); 0 of none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** The one in the middle by a measure; of an even number the lower. */
export function middle<T>(things: readonly [T, ...T[]], measure: (thing: T) => number): T {
  const sorted = things.toSorted((one, other) => measure(one) - measure(other))
  return sorted[(sorted.length - 1) >> 1] ?? things[0]
}

/** Rounded to so many digits after the point. */
export function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}

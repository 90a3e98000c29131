const day = 86_400_000

/** The Monday, 0:00 UTC, of the week that a time is in. */
export function startOfWeek(time: Date): Date {
  const midnight = Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate())
  return new Date(midnight - ((time.getUTCDay() + 6) % 7) * day)
}

/** The first of the month, 0:00 UTC, that a time is in. */
export function startOfMonth(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), 1))
}

/** The last `count` weeks' Mondays up to that of `time`, oldest first. */
export function lastWeeks(time: Date, count: number): Date[] {
  const latest = startOfWeek(time).getTime()
  return Array.from({ length: count }, (_, index) => new Date(latest - (count - 1 - index) * 7 * day))
}

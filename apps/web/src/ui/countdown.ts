const minute = 60_000

/** When a countdown is spoken, in minutes left. */
const spokenAt = [10, 5, 2] as const

/** What remains as `12:06`, or `1:02:06` beyond an hour; never less than nothing. */
export function remainingText(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000))
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(total / 3600)
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}

/** The minutes to be spoken between two moments of a countdown: 10, 5 or 2 when it was just passed, else null. */
export function minutesToSpeak(before: number, after: number): number | null {
  return spokenAt.findLast((minutes) => before > minutes * minute && after <= minutes * minute && after > 0) ?? null
}

const first = 1000
const longest = 30_000

/** How long to wait before the next question: 1, 2, 4 … 30 seconds. */
export function pollDelay(asked: number): number {
  return Math.min(longest, first * 2 ** Math.max(0, asked - 1))
}

/** `min(2^n seconds, 1 h)` and up to half of it more, so that failed jobs do not come back together. */
export function backoffMs(attempts: number, random = Math.random()): number {
  const base = Math.min(2 ** attempts * 1000, 3_600_000)
  return base + Math.floor(random * base * 0.5)
}

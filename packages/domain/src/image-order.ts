/** Whether a new order names exactly what there is, each once. */
export function isReordering<T>(now: readonly T[], wanted: readonly T[]): boolean {
  const there = new Set(now)
  return wanted.length === there.size && new Set(wanted).size === wanted.length && wanted.every((id) => there.has(id))
}

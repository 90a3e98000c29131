/** Takes works for the wall in turns, one of each maker before anyone's second, in the order given. */
export function pickInTurns<T, K>(works: readonly T[], makerOf: (work: T) => K, places: number): T[] {
  const taken = new Map<K, number>()
  const turns = works.map((work) => {
    const turn = taken.get(makerOf(work)) ?? 0
    taken.set(makerOf(work), turn + 1)
    return { work, turn }
  })
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, places)
    .map(({ work }) => work)
}

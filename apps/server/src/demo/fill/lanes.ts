/** Does something with each item, `width` at a time, in their order; answers the results in that order. */
export async function inLanes<T, R>(
  width: number,
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
  onDone?: (done: number, all: number) => void,
): Promise<R[]> {
  const results: R[] = []
  const entries = items.entries()
  let done = 0
  const lane = async () => {
    for (const [index, item] of entries) {
      results[index] = await work(item, index)
      onDone?.((done += 1), items.length)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}

import type { Random } from './random.ts'

/**
 * Draws ranks from 0 up to `count` by Zipf's law: rank r comes with a weight of 1 / (r + 1 + flat) ** exponent. With
 * `flat` the first few are not much more common than the next, as in a language without its smallest words. The same
 * random numbers give the same ranks.
 */
export function zipf(count: number, exponent: number, random: Random, flat = 0): () => number {
  const reached = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1 + flat) ** exponent
    reached[rank] = sum
  }
  return () => {
    const at = random() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((reached[middle] ?? sum) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

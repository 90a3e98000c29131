/** A stream of numbers from 0 up to 1 that is the same for the same seed (sfc32). */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let [a, b, c, d] = [0x9e37_79b9, 0x243f_6a88, 0xb7e1_5162, seed >>> 0]
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let mixed = 0; mixed < 16; mixed += 1) next()
  return next
}

/** A whole number from 0 up to, and without, `below`. */
export function whole(random: Random, below: number): number {
  return Math.floor(random() * below)
}

/** One of them, each as likely as the others. */
export function oneOf<T>(random: Random, from: readonly [T, ...T[]]): T {
  return from[whole(random, from.length)] ?? from[0]
}

/** The same things in another order. */
export function shuffled<T>(random: Random, things: readonly T[]): T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ thing }) => thing)
}

/** A number around 0 as often as nature has it: most between -1 and 1. */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

import { createHash, randomBytes } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Ids, secrets and shuffles: unguessable by default, the same every time with a seed. */
export interface Random {
  /** Letters and digits. */
  token(length: number): string
  /** At least 0, below 1. */
  fraction(): number
}

export function createRandom(seed?: string): Random {
  const bytes = seed === undefined ? randomBytes : seededBytes(seed)
  return {
    token: (length) => Array.from(bytes(length), (byte) => alphabet[byte % alphabet.length]).join(''),
    fraction: () => bytes(4).readUInt32BE() / 2 ** 32,
  }
}

function seededBytes(seed: string): (length: number) => Buffer {
  let block = 0
  return (length) => {
    const parts: Buffer[] = []
    for (let size = 0; size < length; size += 32) {
      block += 1
      parts.push(createHash('sha256').update(`${seed}:${block}`).digest())
    }
    return Buffer.concat(parts).subarray(0, length)
  }
}

/** A new array in random order. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.fraction() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

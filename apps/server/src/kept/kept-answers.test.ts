import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { KeptAnswers, type Computed } from './kept-answers.ts'

let time = 1
let kept: KeptAnswers
beforeEach(() => {
  time = 1
  kept = new KeptAnswers({ maxBytes: 100_000, maxAgeMs: 60_000, maxSilenceMs: 1_000, now: () => time })
  kept.heard(time)
})

const says =
  (text: string, ...tags: string[]) =>
  async (): Promise<Computed> => ({ text, tags })
const textOf = async (answer: Promise<{ bytes: string }>) => (await answer).bytes

describe('a kept answer', () => {
  test('is computed once and then given out', async () => {
    expect(await textOf(kept.answer('a', says('first', 'x')))).toBe('first')
    expect(await textOf(kept.answer('a', says('second', 'x')))).toBe('first')
    expect(kept.counts()).toMatchObject({ hits: 1, misses: 1, answers: 1 })
  })

  test('is shared by all who ask while it is computed', async () => {
    let computed = 0
    const slow = async (): Promise<Computed> => {
      computed += 1
      await new Promise(setImmediate)
      return { text: 'one', tags: [] }
    }
    await Promise.all(Array.from({ length: 50 }, () => kept.answer('a', slow)))
    expect(computed).toBe(1)
  })

  test('is forgotten when something that it shows is changed, and only then', async () => {
    await kept.answer('a', says('a', 'x', 'y'))
    await kept.answer('b', says('b', 'y', 'z'))
    kept.drop(['x'])
    expect(kept.find('a')).toBeUndefined()
    expect(kept.find('b')?.bytes).toBe('b')
  })

  test('names the same text by the same tag, and another text by another', async () => {
    const first = await kept.answer('a', says('same'))
    const second = await kept.answer('b', says('same'))
    const third = await kept.answer('c', says('other'))
    expect(second.etag).toBe(first.etag)
    expect(third.etag).not.toBe(first.etag)
  })

  test('is not kept when what it shows changed while it was computed, and nobody who asks later gets it', async () => {
    let finish = (_: Computed) => {}
    const old = kept.answer('a', () => new Promise((resolve) => (finish = resolve)))
    kept.drop(['x'])
    const fresh = kept.answer('a', says('new', 'x'))
    finish({ text: 'old', tags: ['x'] })
    expect(await textOf(old)).toBe('old')
    expect(await textOf(fresh)).toBe('new')
    expect(kept.find('a')?.bytes).toBe('new')
  })

  test('is kept though something else changed while it was computed', async () => {
    let finish = (_: Computed) => {}
    const answer = kept.answer('a', () => new Promise((resolve) => (finish = resolve)))
    kept.drop(['other'])
    finish({ text: 'a', tags: ['x'] })
    await answer
    expect(kept.find('a')?.bytes).toBe('a')
  })

  test('is not given out once nothing was heard of other processes for a while', async () => {
    await kept.answer('a', says('a'))
    time = 1_002
    expect(kept.find('a')).toBeUndefined()
    kept.heard(time)
    expect(kept.find('a')?.bytes).toBe('a')
  })

  test('is computed anew after its greatest age', async () => {
    await kept.answer('a', says('a'))
    time = 60_002
    kept.heard(time)
    expect(kept.find('a')).toBeUndefined()
  })

  test('is not made of a failure: the next who asks tries again', async () => {
    await expect(kept.answer('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await textOf(kept.answer('a', says('back')))).toBe('back')
  })

  test('makes room for others before the memory that they may use is exceeded', async () => {
    for (let index = 0; index < 500; index += 1) await kept.answer(`k${index}`, says('x'.repeat(1_000), `t${index}`))
    expect(kept.counts().bytes).toBeLessThanOrEqual(100_000)
    expect(kept.counts().answers).toBeGreaterThan(20)
    expect(kept.find('k0')).toBeUndefined()
    expect(kept.find('k499')).toBeDefined()
  })

  test('is never older than the last change, in any order of asking, changing and answering', async () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('ask' as const), key: fc.nat(2) }),
        fc.record({ kind: fc.constant('change' as const), key: fc.nat(2) }),
        fc.record({ kind: fc.constant('read' as const), key: fc.nat(2) }),
        fc.record({ kind: fc.constant('finish' as const), key: fc.nat(5) }),
      ),
      { maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const versions = [0, 0, 0]
        const waiting: { key: number; read?: number; finish: (computed: Computed) => void }[] = []
        const store = new KeptAnswers({ maxBytes: 1e6, maxAgeMs: 1e6, maxSilenceMs: 1e6, now: () => 1 })
        store.heard(1)
        const asked: Promise<void>[] = []
        for (const { kind, key } of all) {
          if (kind === 'change') {
            versions[key] = (versions[key] ?? 0) + 1
            store.drop([`t${key}`])
          } else if (kind === 'ask') {
            const least = versions[key] ?? 0
            const answer = store.answer(
              `k${key}`,
              () => new Promise((finish) => waiting.push({ key, read: versions[key] ?? 0, finish })),
            )
            asked.push(answer.then(({ bytes }) => expect(Number(bytes)).toBeGreaterThanOrEqual(least)))
          } else if (kind === 'read') {
            const found = store.find(`k${key}`)
            if (found) expect(Number(found.bytes)).toBe(versions[key])
          } else {
            const [one] = waiting.splice(key % Math.max(1, waiting.length), 1)
            one?.finish({ text: String(one.read), tags: [`t${one.key}`] })
            await Promise.resolve()
          }
        }
        for (const one of waiting) one.finish({ text: String(one.read), tags: [`t${one.key}`] })
        await Promise.all(asked)
      }),
    )
  })
})

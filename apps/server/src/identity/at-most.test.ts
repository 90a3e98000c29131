import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atMost, QueueFull } from './at-most.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('never more run at once than may, all that were let in are done, and in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 40 }),
      async (running, lengths) => {
        const inTurn = atMost(running, lengths.length)
        let busy = 0
        let most = 0
        const begun: number[] = []
        const results = await Promise.all(
          lengths.map((turns, index) =>
            inTurn(async () => {
              begun.push(index)
              busy += 1
              most = Math.max(most, busy)
              for (let left = turns; left > 0; left -= 1) await turn()
              busy -= 1
              return index
            }),
          ),
        )
        expect(most).toBe(Math.min(running, lengths.length))
        expect(results).toEqual([...lengths.keys()])
        expect(begun).toEqual([...lengths.keys()])
      },
    ),
    { numRuns: 60 },
  )
})

test('turns away who would wait too long, and lets the next in when there is room again', async () => {
  const inTurn = atMost(1, 1)
  let finish: () => void = () => undefined
  const first = inTurn(() => new Promise<void>((resolve) => (finish = resolve)))
  const second = inTurn(async () => 'second')
  await expect(inTurn(async () => 'third')).rejects.toThrow(QueueFull)
  finish()
  await first
  expect(await second).toBe('second')
  expect(await inTurn(async () => 'fourth')).toBe('fourth')
})

test('one that fails makes room as well', async () => {
  const inTurn = atMost(1, 0)
  for (let count = 0; count < 3; count += 1) {
    await expect(inTurn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  }
  expect(await inTurn(async () => 'fine')).toBe('fine')
})

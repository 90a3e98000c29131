import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exists } from '../lib/files.ts'
import { root } from '../lib/paths.ts'
import { alive } from '../lib/processes.ts'
import { childrenOf } from '../testing/children.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'artiqo-shop-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const start = () => spawn(process.execPath, [join(root, 'tools/testing/keeps-a-shop.ts'), home])

/** A shop that is open, with the numbers of the processes that it started. */
async function openShop(): Promise<{ shop: ChildProcess; started: number[] }> {
  const shop = start()
  await once(shop.stdout, 'data')
  return { shop, started: childrenOf(shop.pid ?? 0) }
}

const running = (pids: number[]) => pids.filter((pid) => alive(pid))

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s closes the shop within five seconds, and nothing is left',
  async (signal) => {
    const { shop, started } = await openShop()
    expect(running(started).length).toBeGreaterThanOrEqual(3)
    const asked = performance.now()
    shop.kill(signal)
    shop.kill(signal)
    expect(await once(shop, 'exit')).toEqual([0, null])
    expect(performance.now() - asked).toBeLessThan(5000)
    await expect.poll(() => running(started), { timeout: 1000 }).toEqual([])
    expect(await exists(join(home, 'lock'))).toBe(false)
  },
)

test('a shop that is killed takes everything with it, and can be opened again', async () => {
  const { shop, started } = await openShop()
  shop.kill('SIGKILL')
  await expect.poll(() => running(started), { timeout: 5000 }).toEqual([])
  const again = await openShop()
  again.shop.kill('SIGTERM')
  expect(await once(again.shop, 'exit')).toEqual([0, null])
})

test('a second start on the same home is told so, and the first goes on', async () => {
  const { shop, started } = await openShop()
  const second = start()
  const [said] = await once(second.stderr, 'data')
  expect(String(said)).toMatch(/^artiqo: Artiqo already runs on .* \(process \d+\): stop that one first/)
  expect(await once(second, 'exit')).toEqual([1, null])
  expect(running(started)).toEqual(started)
  shop.kill('SIGTERM')
  await once(shop, 'exit')
})

test('a database that dies closes the shop with a word about it', async () => {
  const { shop, started } = await openShop()
  const words: string[] = []
  shop.stderr?.on('data', (text) => words.push(String(text)))
  const { pid } = JSON.parse(await readFile(join(home, 'database/server.json'), 'utf8'))
  process.kill(Number(pid), 'SIGKILL')
  expect(await once(shop, 'exit')).toEqual([1, null])
  expect(words.join('')).toBe('artiqo: The database ended by itself.\n')
  await expect.poll(() => running(started), { timeout: 3000 }).toEqual([])
})

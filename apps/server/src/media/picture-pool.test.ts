import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createPicturePool, type PicturePool, type PicturePoolOptions, PicturesBusy } from '#media/picture-pool.ts'
import { openPictureRoom, type PictureRoom } from '#media/testing/picture-room.ts'
import { jpeg, sample } from '#media/testing/sample-pictures.ts'

// Real pictures in a real process take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let room: PictureRoom
beforeAll(async () => {
  room = await openPictureRoom()
})
afterAll(() => room.close())

const pools: PicturePool[] = []
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())))

function open(options: PicturePoolOptions) {
  const pool = createPicturePool(options)
  pools.push(pool)
  return pool
}

/** Kills the worker as soon as its first variant is written, `times` times. */
function killAtWork(pool: PicturePool, directory: string, times: number) {
  const killed: number[] = []
  const first = join(directory, '320.avif')
  const timer = setInterval(() => {
    const [pid] = pool.pids()
    if (!pid || killed.length === times || !existsSync(first)) return
    rmSync(first)
    process.kill(pid, 'SIGKILL')
    killed.push(pid)
  }, 2)
  return { killed, stop: () => clearInterval(timer) }
}

async function killWhileMaking(pool: PicturePool, file: string, times: number) {
  const directory = await mkdtemp(join(room.directory, 'killed-'))
  const killer = killAtWork(pool, directory, times)
  const result = await pool.process(file, { directory, purpose: 'artwork' }).catch((error: unknown) => error)
  killer.stop()
  return { result, directory, killed: killer.killed }
}

test('a worker killed in the middle of a picture is replaced and the picture made all the same', async () => {
  const pool = open({ size: 1 })
  const { result, directory, killed } = await killWhileMaking(pool, await room.fileOf(jpeg(3000, 2000)), 1)
  expect(killed).toHaveLength(1)
  expect(result).toMatchObject({ width: 3000 })
  expect(await readdir(directory)).toHaveLength(8)
  expect(pool.pids()).not.toContain(killed[0])
})

test('a picture that kills two workers is refused as damaged, and the next one is made', async () => {
  const pool = open({ size: 1 })
  const file = await room.fileOf(jpeg(3000, 2000))
  const { result, killed } = await killWhileMaking(pool, file, 2)
  expect(killed).toHaveLength(2)
  expect(result).toMatchObject({ name: 'PictureRefused', code: 'picture_damaged' })
  await expect(pool.inspect(file)).resolves.toMatchObject({ width: 3000 })
})

test('workers killed while they rest are not held against the next picture', async () => {
  const pool = open({ size: 2 })
  const file = await room.fileOf(jpeg(600, 400))
  await Promise.all([pool.inspect(file), pool.inspect(file)])
  const pids = pool.pids()
  expect(pids).toHaveLength(2)
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  await expect(Promise.all([pool.inspect(file), pool.inspect(file)])).resolves.toHaveLength(2)
})

test('a picture that takes too long or too much memory is refused', async () => {
  const file = await room.fileOf(jpeg(5000, 4000))
  await expect(open({ size: 1, inspectMs: 1 }).inspect(file)).rejects.toMatchObject({ code: 'picture_too_heavy' })
  const heavy = await room.fileOf(sample(5000, 4000).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer())
  await expect(open({ size: 1, memoryLimitMb: 160 }).inspect(heavy)).rejects.toMatchObject({
    code: 'picture_too_heavy',
  })
})

test('more pictures than may wait are sent away', async () => {
  const pool = open({ size: 1, queueLimit: 2 })
  const file = await room.fileOf(jpeg(600, 400))
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => pool.inspect(file)))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
  expect(results.at(-1)).toMatchObject({ reason: expect.any(PicturesBusy) })
})

test('workers retire after their pictures and go home when there are none', async () => {
  const file = await room.fileOf(jpeg(600, 400))
  const retiring = open({ size: 1, jobsPerWorker: 1 })
  await retiring.inspect(file)
  expect(retiring.pids()).toEqual([])
  const idle = open({ size: 1, idleMs: 50 })
  await idle.inspect(file)
  expect(idle.pids()).toHaveLength(1)
  await expect.poll(() => idle.pids()).toEqual([])
  await expect(idle.inspect(file)).resolves.toMatchObject({ type: 'jpeg' })
})

test('closing lets the picture at hand be finished and takes no more', async () => {
  const pool = open({ size: 1 })
  const file = await room.fileOf(jpeg(600, 400))
  const [atHand, waiting] = [pool.inspect(file), pool.inspect(file)]
  const all = Promise.allSettled([atHand, waiting, pool.close()])
  await expect(pool.inspect(file)).rejects.toThrow(PicturesBusy)
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(pool.pids()).toEqual([])
})

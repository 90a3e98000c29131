import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepTemporaryDirectories, withTemporaryDirectory } from '#media/temporary-directory.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'artiqo-temporary-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('a room is its work’s own and gone afterwards, whatever happened in it', async () => {
  const rooms = await Promise.all([1, 2].map(() => withTemporaryDirectory(join(root, 'new'), async (room) => room)))
  expect(new Set(rooms).size).toBe(2)
  const failing = withTemporaryDirectory(root, async (room) => {
    await writeFile(join(room, 'half'), 'x')
    throw new Error('The disk is full')
  })
  await expect(failing).rejects.toThrow('The disk is full')
  expect(await readdir(root)).toEqual(['new'])
  expect(await readdir(join(root, 'new'))).toEqual([])
})

test('what a killed process left is swept after two hours; what is in use, or somebody else’s, stays', async () => {
  const longAgo = new Date('2026-01-01T00:00:00Z')
  for (const name of ['pic-left', 'pic-in-use', 'backup']) await mkdir(join(root, name))
  await writeFile(join(root, 'pic-left', 'original'), 'x')
  for (const name of ['pic-left', 'backup']) await utimes(join(root, name), longAgo, longAgo)
  await sweepTemporaryDirectories(root)
  expect((await readdir(root)).sort()).toEqual(['backup', 'pic-in-use'])
})

import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('of two that make the same folder at once the first one stays, whole', async () => {
  const path = join(folder, 'server')
  const make = (name: string) =>
    makeFolder(path, async (draft) => {
      await writeFile(join(draft, 'first'), name)
      await sleep(20)
      await writeFile(join(draft, 'second'), name)
    })
  await Promise.all([make('a'), make('b')])
  expect(await readFile(join(path, 'first'), 'utf8')).toBe(await readFile(join(path, 'second'), 'utf8'))
  expect(await readdir(folder)).toEqual(['server'])
})

test('a folder whose making failed is not there', async () => {
  const fails = makeFolder(join(folder, 'server'), async (draft) => {
    await mkdir(join(draft, 'half'))
    throw new Error('no network')
  })
  await expect(fails).rejects.toThrow('no network')
  expect(await readdir(folder)).toEqual([])
})

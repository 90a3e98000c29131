import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../lib/paths.ts'
import { breakServer, brokenNames } from './broken.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-broken-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const files = {
  'release-before-cancel': 'orders/end-order.ts',
  'trust-event-payload': 'payments/stripe-events.ts',
  'intent-without-key': 'payments/stripe-sdk.ts',
}

describe('a deliberately broken build', () => {
  test.each(brokenNames)('%s is a copy of the server in which that one file differs', async (name) => {
    const copy = await breakServer(name, folder)
    const sound = join(root, 'apps/server/src')
    const read = async (source: string, file: string) => readFile(join(source, file), 'utf8')
    for (const [broken, file] of Object.entries(files)) {
      const same = (await read(copy, file)) === (await read(sound, file))
      expect(same).toBe(broken !== name)
    }
    expect(await read(copy, 'serve.ts')).toBe(await read(sound, 'serve.ts'))
  })

  test.each(brokenNames)('%s says so when the source has moved on', async (name) => {
    const server = join(folder, 'moved-on')
    await mkdir(join(server, 'src/orders'), { recursive: true })
    await writeFile(join(server, 'package.json'), '{}')
    await writeFile(join(server, 'src/orders/end-order.ts'), 'export const ended = true')
    await expect(breakServer(name, folder, server)).rejects.toThrow(/no longer has the lines/)
  })
})

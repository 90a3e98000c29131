import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { exists } from './files.ts'
import { root } from './paths.ts'
import { alive } from './processes.ts'

interface Kept {
  child: number
  folder: string
}

async function launcher(): Promise<{ parent: ChildProcess; kept: Kept }> {
  const parent = spawn(process.execPath, [join(root, 'tools/testing/keeps-a-child.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [text] = await once(parent.stdout, 'data')
  return { parent, kept: JSON.parse(String(text)) }
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'a launcher that ends by %s leaves no process and no temporary folder',
  async (signal) => {
    const { parent, kept } = await launcher()
    expect(alive(kept.child)).toBe(true)
    expect(await exists(kept.folder)).toBe(true)
    parent.kill(signal)
    await once(parent, 'exit')
    await expect.poll(() => alive(kept.child), { timeout: 3000 }).toBe(false)
    await expect.poll(() => exists(kept.folder), { timeout: 1000 }).toBe(false)
  },
)

test('a child of a launcher that lives is left in peace', async () => {
  const { parent, kept } = await launcher()
  await sleep(400)
  expect(alive(kept.child)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(kept.child), { timeout: 3000 }).toBe(false)
})

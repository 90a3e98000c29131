import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { root } from '../lib/paths.ts'
import { alive } from '../lib/processes.ts'
import { childrenOf } from '../testing/children.ts'

const start = (options: string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [join(root, 'tools/chaos.ts'), '--seed', '1', '--servers', '1', ...options], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Runs the command by script and answers its exit code, its last line, and which invariants were violated. */
async function chaos(...options: string[]) {
  const child = start(['--directed', ...options])
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  const lines = said.trim().split('\n')
  const counts = lines.slice(lines.indexOf('Violations by invariant') + 1)
  const violated = counts.flatMap((line) => /^ +([1-9]\d*)  (.+)$/.exec(line)?.[2] ?? [])
  return { code: child.exitCode, last: lines.at(-1) || complained, violated }
}

describe.concurrent('chaos', { timeout: 180_000 }, () => {
  test('finds nothing wrong with the shop', async () => {
    const { last, ...rest } = await chaos()
    expect(last).toMatch(/^4 orders, 4 faults, 0 violations$/)
    expect(rest).toEqual({ code: 0, violated: [] })
  })

  test('finds a shop that puts works on sale before their intent is cancelled', async () => {
    const { code, last, violated } = await chaos('--broken', 'release-before-cancel')
    expect(last).toMatch(/ [1-9]\d* violations$/)
    expect(code).toBe(1)
    expect(violated).toContain('what is over cannot be paid')
    expect(violated).toContain('no payment after the works are on sale again')
  })

  test('finds a shop that believes what an event says', async () => {
    const { code, last, violated } = await chaos('--broken', 'trust-event-payload')
    expect(last).toMatch(/ [1-9]\d* violations$/)
    expect(code).toBe(1)
    expect(violated).toContain('money at Stripe = paid orders')
  })

  test('takes everything with it when it is stopped in the middle', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'artiqo-stopped-'))
    const child = start(['--minutes', '5'], { TMPDIR: folder })
    const started = () => childrenOf(child.pid ?? 0)
    await expect.poll(() => started().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4)
    const running = started()
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
    await expect.poll(() => running.filter((pid) => alive(pid)), { timeout: 20_000 }).toEqual([])
    expect(await readdir(folder)).toEqual([])
    await rm(folder, { recursive: true })
  })
})

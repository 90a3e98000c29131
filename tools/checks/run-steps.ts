import { mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { textOf } from '../lib/files.ts'
import { root } from '../lib/paths.ts'
import { run } from '../lib/run.ts'
import { say } from '../lib/say.ts'
import { type Counts, settle, total } from './counts.ts'
import { schedule } from './schedule.ts'
import type { Step } from './steps.ts'

const longest = 9 * 60_000

/** Their output goes through a pipe, where they cannot see the terminal behind it. */
const colours: NodeJS.ProcessEnv = process.stdout.isTTY
  ? { FORCE_COLOR: '1' }
  : { NO_COLOR: '1', FORCE_COLOR: undefined }

/** Runs the steps side by side, shows what failed, and answers the sum. */
export async function runSteps(steps: Step[]): Promise<Counts> {
  const counts: Counts[] = []
  const note = (one: Counts) => {
    counts.push(one)
    return one.failed === 0
  }
  await schedule(steps, {
    cores: Math.max(2, availableParallelism()),
    work: async (step) => note(await runStep(step)),
    skip: (step) => {
      say(`✗ ${step.name}: not run, since a step before it failed`)
      note({ passed: 0, failed: 1 })
    },
  })
  return total(counts)
}

async function runStep({ name, args, env, report }: Step): Promise<Counts> {
  if (report) {
    await mkdir(dirname(report.path), { recursive: true })
    await rm(report.path, { force: true })
  }
  const started = performance.now()
  const { code, output } = await run(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...colours, ...env },
    timeout: longest,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const json = report && (await textOf(report.path))
  const counts = settle(code, json === undefined ? undefined : report?.count(json), report !== undefined)
  const what = report ? `: ${counts.passed} passed, ${counts.failed} failed` : ''
  say(`${counts.failed === 0 ? '✓' : '✗'} ${name}${what} (${seconds} s)`)
  if (counts.failed > 0) say(`── ${name} ${'─'.repeat(60)}\n${output.trim()}\n${'─'.repeat(64 + name.length)}`)
  return counts
}

/** The line that a run of checks ends with. */
export function lastLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`
}

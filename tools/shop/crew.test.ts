import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { alive } from '../lib/processes.ts'
import { Crew, type Job } from './crew.ts'

let home = ''
let crew = new Crew(home)
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'artiqo-crew-'))
  crew = new Crew(home)
})
afterEach(async () => {
  await crew.stopAll()
  await rm(home, { recursive: true, force: true })
})

function job(name: string, script: string, more: Partial<Job> = {}): Job {
  return { name: `the ${name}`, log: name, args: ['--eval', script], env: process.env, ...more }
}

/** A job that says when it is ready and when it was asked to end. */
function worker(name: string, diary: string[]): { job: Job; ready: Promise<void> } {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const script = `process.on('SIGTERM', () => { console.log('asked'); process.exit() }); console.log('ready'); setInterval(() => {}, 1000)`
  const onLine = (line: string) => (line === 'ready' ? resolve() : void diary.push(`${name} ${line}`))
  return { job: job(name, script, { onLine }), ready }
}

test('everything is stopped, last started first', async () => {
  const diary: string[] = []
  const workers = ['database', 'sandbox', 'server'].map((name) => worker(name, diary))
  const pids: number[] = []
  for (const { job: work, ready } of workers) {
    pids.push((await crew.start(work)).child.pid ?? 0)
    await ready
  }
  await crew.stopAll()
  expect(diary).toEqual(['server asked', 'sandbox asked', 'database asked'])
  expect(pids.filter((pid) => alive(pid))).toEqual([])
})

test('a process that ends unasked is a failure of the whole, told with its last lines', async () => {
  await crew.start(job('server', `console.error('the disk is full'); process.exit(3)`))
  await expect(crew.failure).rejects.toThrow(/^The server failed \(code 3\)\. Its last lines:\nthe disk is full$/)
})

test('a process that should go on and ends well has failed all the same', async () => {
  await crew.start(job('sandbox', ''))
  await expect(crew.failure).rejects.toThrow('The sandbox ended by itself.')
})

test('a process that is stopped has not failed', async () => {
  const failures: unknown[] = []
  crew.failure.catch((error: unknown) => failures.push(error))
  await crew.start(job('server', 'setInterval(() => {}, 1000)'))
  await crew.stopAll()
  expect(failures).toEqual([])
})

test('a process that does not want to end is ended when its time is over', async () => {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const script = `process.on('SIGTERM', () => {}); console.log('ready'); setInterval(() => {}, 1000)`
  const { child } = await crew.start(job('server', script, { grace: 200, onLine: () => resolve() }))
  await ready
  const started = performance.now()
  await crew.stopAll()
  expect(performance.now() - started).toBeLessThan(1500)
  expect(alive(child.pid ?? 0)).toBe(false)
})

test('what a process says is kept in its log, the log of the run before beside it', async () => {
  await crew.run(job('migrations', `console.log('first')`))
  await crew.run(job('migrations', `console.log('second')`))
  expect(await readFile(join(home, 'logs/migrations.log'), 'utf8')).toBe('second\n')
  expect(await readFile(join(home, 'logs/migrations.log.1'), 'utf8')).toBe('first\n')
})

test('nothing is started any more once the crew is stopped', async () => {
  await crew.stopAll()
  await expect(crew.run(job('server', ''))).rejects.toThrow('Stopped')
})

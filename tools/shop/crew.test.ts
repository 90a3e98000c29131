import { spawn } from 'node:child_process'
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

/** A job that notes when it was asked to end, and takes a moment to do so. */
function worker(name: string, diary: string[], more: Partial<Job> = {}): { job: Job; ready: Promise<void> } {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const script = `
    process.on('SIGTERM', () => { console.log('asked'); setTimeout(() => { console.log('ended'); process.exit() }, 100) })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const onLine = (line: string) => (line === 'ready' ? resolve() : void diary.push(`${name} ${line}`))
  return { job: job(name, script, { onLine, ...more }), ready }
}

test('the shop is closed before its payments, and the database last', async () => {
  const diary: string[] = []
  const payments = worker('payments', diary, { stage: 'payments' })
  const server = worker('server', diary)
  const pids: number[] = []
  for (const { job: work, ready } of [payments, server]) {
    pids.push((await crew.start(work)).child.pid ?? 0)
    await ready
  }
  const database = spawn('sleep', ['60'])
  crew.adoptDatabase(database, async () => {
    diary.push('database asked')
    database.kill()
  })
  await crew.stopAll()
  expect(diary).toEqual(['server asked', 'server ended', 'payments asked', 'payments ended', 'database asked'])
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

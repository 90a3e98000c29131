import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identityOf } from '../lib/processes.ts'
import { Refusal } from '../lib/refusal.ts'
import { announce, claimHome, makeHome, runningShop, withdraw } from './home.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'artiqo-home-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

/** A process that has ended, as a lock names it. */
async function deadProcess(): Promise<string> {
  const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 10_000)'])
  const identity = await identityOf(child.pid ?? 0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return `${child.pid}\n${identity}\n`
}

test('one home is for one shop at a time', async () => {
  const release = await claimHome(home)
  await expect(claimHome(home)).rejects.toThrow(new RegExp(`already runs on ${home} \\(process ${process.pid}\\)`))
  await release()
  await expect(claimHome(home)).resolves.toBeTypeOf('function')
})

test('of many that start at once exactly one has the home', async () => {
  const claims = await Promise.allSettled(Array.from({ length: 8 }, () => claimHome(home)))
  expect(claims.filter((claim) => claim.status === 'fulfilled')).toHaveLength(1)
})

test('the lock of a shop that was killed is no hindrance', async () => {
  await writeFile(join(home, 'lock'), await deadProcess())
  await expect(claimHome(home)).resolves.toBeTypeOf('function')
})

test('a later process with the same number is told from the one that had the home', async () => {
  await writeFile(join(home, 'lock'), `${process.pid}\n${process.pid} 1 another-boot\n`)
  await expect(claimHome(home)).resolves.toBeTypeOf('function')
})

test('a lock that was never finished is no hindrance', async () => {
  const lock = join(home, 'lock')
  await writeFile(lock, '')
  await utimes(lock, new Date(), new Date(Date.now() - 5000))
  await expect(claimHome(home)).resolves.toBeTypeOf('function')
})

test('a home that cannot be written is refused with a sentence', async () => {
  const file = join(home, 'file')
  await writeFile(file, '')
  await expect(makeHome(join(file, 'home'))).rejects.toThrow(Refusal)
  await expect(makeHome(join(file, 'home'))).rejects.toThrow(/make that folder writable, or set ARTIQO_HOME/)
})

test('a running shop is found by the others, and its keys are for its owner alone', async () => {
  expect(await runningShop(home)).toBeUndefined()
  const shop = { address: 'http://127.0.0.1:3000', ownDatabase: true, environment: { DATABASE_URL: 'mysql://a' } }
  await announce(home, shop)
  expect(await runningShop(home)).toMatchObject({ ...shop, pid: process.pid })
  expect((await stat(join(home, 'run.json'))).mode & 0o077).toBe(0)
  await withdraw(home)
  expect(await runningShop(home)).toBeUndefined()
})

test('what a killed shop announced is not believed', async () => {
  await announce(home, { address: '', ownDatabase: true, environment: {} })
  const path = join(home, 'run.json')
  const [pid, identity] = (await deadProcess()).split('\n')
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), pid: Number(pid), identity }))
  expect(await runningShop(home)).toBeUndefined()
})

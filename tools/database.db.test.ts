import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RowDataPacket, createConnection } from 'mysql2/promise'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startDatabase } from './database.ts'
import { root } from './lib/paths.ts'
import { alive } from './lib/processes.ts'
import { childrenOf } from './testing/children.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'artiqo-database-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const start = (more: { relaxed?: boolean } = {}) =>
  startDatabase({ home, relaxed: true, log: () => undefined, ...more })

async function ask(url: string, sql: string): Promise<unknown[]> {
  const connection = await createConnection({ uri: url, rowsAsArray: true })
  try {
    const [rows] = await connection.query<RowDataPacket[][]>(sql)
    return Array.isArray(rows) ? rows.flat() : []
  } finally {
    await connection.end()
  }
}

/** Another process that starts the database of this home, as a launcher does. */
async function launcher(): Promise<{ parent: ChildProcess; url: string; server: number }> {
  const script = join(root, 'tools/testing/keeps-a-database.ts')
  const parent = spawn(process.execPath, [script, home], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = await once(parent.stdout, 'data')
  return { parent, ...JSON.parse(String(text)) }
}

test('a database that is started again still has everything in it', async () => {
  const first = await start()
  await ask(first.url, 'CREATE DATABASE shop')
  await ask(first.url, 'CREATE TABLE shop.works (title VARCHAR(80))')
  await ask(first.url, `INSERT INTO shop.works VALUES ('Tide, evening')`)
  await first.stop()
  const second = await start()
  expect(await ask(second.url, 'SELECT title FROM shop.works')).toEqual(['Tide, evening'])
  await second.stop()
})

test('nothing is lost in a power cut unless the tests asked for speed', async () => {
  const settings = 'SELECT @@innodb_flush_log_at_trx_commit, @@character_set_server, @@collation_server'
  const careful = await start({ relaxed: false })
  expect(await ask(careful.url, settings)).toEqual([1, 'utf8mb4', 'utf8mb4_unicode_ci'])
  await careful.stop()
  const quick = await start()
  expect(await ask(quick.url, settings)).toEqual([0, 'utf8mb4', 'utf8mb4_unicode_ci'])
  await quick.stop()
})

test('nobody gets in without the password', async () => {
  const database = await start()
  const { port } = new URL(database.url)
  for (const user of ['root', 'artiqo', 'mysql', '']) {
    const uri = `mysql://${user}@127.0.0.1:${port}`
    await expect(createConnection(uri)).rejects.toMatchObject({ code: 'ER_ACCESS_DENIED_ERROR' })
  }
  await database.stop()
})

test('a server that starts leaves the temporary tables of another one alone', async () => {
  const first = await start()
  const connection = await createConnection(first.url)
  await connection.query('CREATE DATABASE shop')
  await connection.query('CREATE TEMPORARY TABLE shop.basket (title VARCHAR(80)) ENGINE = MyISAM')
  const second = await startDatabase({ home: join(home, 'second'), relaxed: true, log: () => undefined })
  await connection.query(`INSERT INTO shop.basket VALUES ('Tide, evening')`)
  await expect(connection.query('ALTER TABLE shop.basket ADD COLUMN price INT')).resolves.toBeDefined()
  await connection.end()
  await Promise.all([first.stop(), second.stop()])
})

test('a first start that was cut short is begun anew', async () => {
  await mkdir(join(home, 'database/data.draft/mysql'), { recursive: true })
  await writeFile(join(home, 'database/data.draft/ibdata1'), 'half')
  const database = await start()
  expect(await ask(database.url, 'SELECT 1')).toEqual([1])
  await database.stop()
})

test('a launcher that is killed leaves no database behind', async () => {
  const { parent, server } = await launcher()
  expect(alive(server)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(server), { timeout: 5000 }).toBe(false)
})

test.skipIf(process.platform !== 'linux')(
  'a database that was left behind all the same is stopped by the next start',
  async () => {
    const { parent, server, url } = await launcher()
    await ask(url, 'CREATE DATABASE kept')
    for (const pid of childrenOf(parent.pid ?? 0)) if (pid !== server) process.kill(pid, 'SIGKILL')
    parent.kill('SIGKILL')
    await once(parent, 'exit')
    expect(alive(server)).toBe(true)
    const database = await start()
    expect(alive(server)).toBe(false)
    expect(await ask(database.url, `SHOW DATABASES LIKE 'kept'`)).toEqual(['kept'])
    await database.stop()
  },
)

test('a database that another launcher uses is left alone', async () => {
  const { parent, server } = await launcher()
  await expect(start()).rejects.toThrow(`is in use by process ${parent.pid}`)
  expect(alive(server)).toBe(true)
  parent.kill('SIGTERM')
  await expect.poll(() => alive(server), { timeout: 5000 }).toBe(false)
})

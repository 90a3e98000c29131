import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Connection, createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { root } from './lib/paths.ts'
import { run } from './lib/run.ts'

// an empty database: the command makes its tables
const name = `artiqo_test_import_${process.pid}`
const url = new URL(inject('databaseServer'))
url.pathname = `/${name}`
let folder = ''
let server: Connection
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-import-'))
  server = await createConnection(inject('databaseServer'))
  await server.query(`create database ${name} character set utf8mb4 collate utf8mb4_unicode_ci`)
})
afterAll(async () => {
  await server.query(`drop database ${name}`)
  await server.end()
  await rm(folder, { recursive: true })
})

async function bringIn(...args: string[]) {
  const env = { ...process.env, ARTIQO_HOME: join(folder, 'home'), DATABASE_URL: url.href }
  const { code, stdout, output } = await run(process.execPath, [join(root, 'tools/import.ts'), ...args], { env })
  return { code, stdout, output }
}

test('a museum’s file is brought in by one command, which tells what it left out, and does nothing the second time', async () => {
  const file = join(folder, 'works.ndjson.gz')
  const works = Array.from({ length: 20 }, (_, id) =>
    JSON.stringify({ id, title: `Quay ${id}`, artist: ['A. Painter'] }),
  )
  await writeFile(file, gzipSync([...works, 'no work', '{"id":99}'].join('\n')))
  const first = await bringIn(file)
  expect(first.code).toBe(0)
  expect(first.output).toContain('line 21 is left out: is not JSON')
  expect(first.output).toContain('line 22 is left out: title: is missing; artist: ')
  expect(first.stdout).toMatch(/^Imported 20 works in \d+ s: 20 added, 0 updated, 0 unchanged, 2 skipped\.\n$/)
  const second = await bringIn(file)
  expect(second.code).toBe(0)
  expect(second.stdout).toMatch(/: 0 added, 0 updated, 20 unchanged, 2 skipped\. Nothing has changed\.\n$/)
})

test('a file that is no museum’s, or is cut off, is said to be so, and the command fails', async () => {
  const nothing = join(folder, 'nothing.ndjson')
  await writeFile(nothing, 'nothing\nat all\n')
  const none = await bringIn(nothing)
  expect([none.code, none.stdout]).toEqual([1, ''])
  expect(none.output).toContain(`There is no work in ${nothing} that could be imported`)
  const cut = join(folder, 'cut.ndjson.gz')
  await writeFile(cut, gzipSync('{"id":1,"title":"Quay","artist":["A"]}\n'.repeat(50)).subarray(0, -12))
  const half = await bringIn(cut)
  expect(half.code).toBe(1)
  expect(half.output).toMatch(/The file breaks off after line \d+ .*Get it anew and run this again/)
})

test.each([
  [[], 'Name one file to import.'],
  [['a', 'b'], 'Name one file to import.'],
  [['/nowhere/file.gz'], 'There is no file /nowhere/file.gz: check its name.'],
  [[root], `${root} is not a file`],
  [['--everything', 'a'], `Unknown option '--everything'`],
])('asked for %j it says what to write instead', async (args, sentence) => {
  const { code, output } = await bringIn(...args)
  expect(code).toBe(1)
  expect(output).toContain(sentence)
})

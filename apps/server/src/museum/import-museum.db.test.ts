import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { connect } from '@artiqo/db/connect'
import { createTestDatabase, type TestDatabase } from '@artiqo/db/testing'
import { transact } from '@artiqo/db/transaction'
import { ListArtworksInput, SearchArtworksInput } from '@artiqo/contracts/catalog'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { getArtwork, getHome, listArtworks, searchArtworks } from '#catalog/catalog.service.ts'
import { refreshSearchText } from '#catalog/search-text.service.ts'
import { movableClock } from '#clock.ts'
import { isPassword } from '#identity/password-hash.ts'
import { newId } from '#new-id.ts'
import { importMuseum, type ImportWish } from './import-museum.ts'
import { museumId } from './museum-id.ts'
import { openLines } from './read-lines.ts'

let folder = ''
let database: TestDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-museum-'))
  database = await createTestDatabase(inject('databaseServer'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})
beforeEach(() => empty())

/** Copies, stock, roles and settings go with their editions and people. */
async function empty() {
  for (const table of ['artworks', 'users', 'categories', 'search_words', 'search_entries'] as const)
    await database.db.deleteFrom(table).execute()
}

const clock = movableClock({ now: () => new Date('2026-11-18T12:00:00.000Z') })
const invented = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({
    id: `T${String(index).padStart(5, '0')}`,
    title: `Study ${index} of a quay`,
    artist: [`Painter ${index % 40}`],
    artistId: [index % 40],
    medium: 'Graphite on paper',
    classification: index % 3 === 0 ? 'on paper, print' : 'on paper, unique',
    year: 1800 + (index % 100),
    widthMm: 200 + index,
    heightMm: 300,
    creditLine: 'Given by a friend 1900',
    ...more(index),
  }))

let files = 0
async function fileOf(lines: readonly (object | string)[]): Promise<string> {
  const path = join(folder, `${(files += 1)}.ndjson.gz`)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  await writeFile(path, gzipSync(text))
  return path
}

async function bring(file: string, wish: Partial<ImportWish> = {}, db = database.db) {
  const bad: [number, string][] = []
  const onBadLine = (line: number, reason: string) => void bad.push([line, reason])
  const ctx = { db, clock, newId }
  const summary = await importMuseum(ctx, { file, forSale: false, batch: 100, onBadLine, onProgress() {}, ...wish })
  return { ...summary, bad }
}

const tables = [
  'artworks',
  'search_words',
  'search_entries',
  'users',
  'user_roles',
  'artist_settings',
  'editions',
  'edition_stock',
  'copies',
] as const
/** Everything that an import writes, but for what each run has of its own: times, hashes and the shop's category ids. */
async function contents(): Promise<string[]> {
  const { db } = database
  const rows: string[] = []
  const categories = await db.selectFrom('categories').select(['id', 'slug']).execute()
  const slugs = new Map<unknown, string>(categories.map(({ id, slug }) => [id, slug]))
  for (const table of tables)
    for (const row of await db.selectFrom(table).selectAll().execute())
      rows.push(
        JSON.stringify({ table, ...row }, (name, value: unknown) =>
          /^(created_at|updated_at|granted_at|password_hash)$/.test(name) ? null : (slugs.get(value) ?? value),
        ),
      )
  return rows.toSorted()
}
const everything = async () => {
  const rows = await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute()))
  return rows
    .flat()
    .map((row) => JSON.stringify(row))
    .toSorted()
}

describe('a museum’s works', () => {
  test('hang in the lists and are found, not for sale, without edition and picture, and not at the entrance', async () => {
    const makers = ['Zoë Ünal', 'Kenneth Martin']
    const work = {
      id: 'N1',
      title: 'Crème castle, sunrise',
      artist: makers,
      artistId: [1, 2],
      classification: 'painting',
    }
    expect(await bring(await fileOf([{ ...work, widthMm: 900, heightMm: 600 }]))).toMatchObject({ added: 1, bad: [] })
    const page = await searchArtworks(database, SearchArtworksInput.parse({ q: 'creme martin' }))
    expect(page.items).toMatchObject([
      {
        id: museumId('artwork', 'N1'),
        title: 'Crème castle, sunrise',
        madeBy: 'Zoë Ünal, Kenneth Martin',
        artist: { name: 'Zoë Ünal', username: 'zoe-unal' },
        size: { widthMm: 900, heightMm: 600, depthMm: null },
        picture: null,
        price: null,
        availability: 'not_for_sale',
      },
    ])
    const listed = await listArtworks(database, ListArtworksInput.parse({ category: 'painting', artist: 'zoe-unal' }))
    expect(listed.total).toBe(1)
    expect(await getArtwork(database, page.items[0]?.slug ?? '')).toMatchObject({ editions: [], status: 'published' })
    expect(await getHome(database)).toMatchObject({ wall: [], newest: [], artists: [], works: 1 })
  })

  test('belong to people who cannot sign in', async () => {
    await bring(await fileOf(invented(80)))
    const people = await database.db.selectFrom('users').selectAll().execute()
    expect(people).toHaveLength(40)
    for (const { email } of people) expect(email).toMatch(/^usr_[0-9a-z]{26}@museum\.invalid$/)
    for (const guess of ['', 'password', people[0]?.email ?? ''])
      expect(await isPassword(people[0]?.password_hash ?? null, guess)).toBe(false)
  })

  test('are searched by the same words as any other work', async () => {
    await bring(
      await fileOf(invented(150, (index) => ({ subjects: ['quay', 'Œuvre'], dateText: `c.${1800 + index}` }))),
    )
    const texts = () => database.db.selectFrom('artworks').select(['id', 'search_text']).orderBy('id').execute()
    const before = await texts()
    await transact(database.db, (tx) =>
      refreshSearchText(
        tx,
        before.map(({ id }) => id),
      ),
    )
    expect(await texts()).toEqual(before)
  })

  test('that were imported before are left alone to the last column', async () => {
    const file = await fileOf(invented(250))
    expect(await bring(file, { forSale: true })).toMatchObject({ added: 250, unchanged: 0 })
    const before = await everything()
    clock.advance(60_000)
    expect(await bring(file, { forSale: true })).toMatchObject({ added: 0, updated: 0, unchanged: 250, skipped: 0 })
    expect(await bring(file)).toMatchObject({ unchanged: 250 })
    expect(await everything()).toEqual(before)
  })

  test('that the museum describes anew are brought up to that, and no others', async () => {
    await bring(await fileOf(invented(30)))
    const changed = invented(30, (index) => (index === 7 ? { title: 'A windmill', widthMm: 1 } : {}))
    expect(await bring(await fileOf(changed))).toMatchObject({ added: 0, updated: 1, unchanged: 29 })
    const page = await searchArtworks(database, SearchArtworksInput.parse({ q: 'windmill' }))
    expect(page.items).toMatchObject([{ id: museumId('artwork', 'T00007'), size: { widthMm: 1 } }])
    expect((await searchArtworks(database, SearchArtworksInput.parse({ q: 'quay study' }))).total).toBe(29)
  })

  test('that were taken down here stay down', async () => {
    const file = await fileOf(invented(3))
    await bring(file)
    await database.db.updateTable('artworks').set({ state: 'removed' }).execute()
    expect(await bring(file)).toMatchObject({ unchanged: 3 })
    expect((await listArtworks(database, ListArtworksInput.parse({}))).total).toBe(0)
  })

  test('are given prices when that is asked for, also later, and keep what was sold of them', async () => {
    const file = await fileOf(invented(60))
    await bring(file)
    expect(await bring(file, { forSale: true })).toMatchObject({ added: 0, updated: 60 })
    const page = await listArtworks(database, ListArtworksInput.parse({ availableOnly: true, sort: 'price_up' }))
    expect(page.total).toBe(60)
    expect(page.items[0]?.price?.amount).toBeGreaterThanOrEqual(4000)
    const stock = await database.db.selectFrom('edition_stock').selectAll().execute()
    const copies = await database.db.selectFrom('copies').selectAll().execute()
    expect(copies).toHaveLength(stock.reduce((sum, { total }) => sum + total, 0))
    await database.db.updateTable('edition_stock').set({ available: 0, sold: 1 }).where('total', '=', 1).execute()
    expect(await bring(file, { forSale: true })).toMatchObject({ unchanged: 60 })
    expect(await database.db.selectFrom('edition_stock').where('sold', '=', 1).selectAll().execute()).not.toHaveLength(
      0,
    )
  })
})

describe('an import', () => {
  test('leaves out lines that it cannot use, with their numbers and reasons, and takes the others', async () => {
    const [one, two, three] = invented(3)
    const lines = [
      one ?? '',
      '{"id": "T9", "title"',
      { id: 'T8', artist: ['A'] },
      two ?? '',
      '',
      { ...two, title: 'B' },
    ]
    const wrong = [{ ...three, widthMm: '12' }, { ...three, heightMm: 1e9 }, 'x'.repeat(300_000), three ?? '']
    const { bad, ...summary } = await bring(await fileOf([...lines, ...wrong]))
    expect(summary).toMatchObject({ added: 3, skipped: 6, broken: null })
    expect(bad).toEqual([
      [2, 'is not JSON'],
      [3, 'title: is missing'],
      [6, 'id: T00001 was on line 4 already'],
      [7, 'widthMm: expected number, received string'],
      [8, expect.stringMatching(/^heightMm: Too big/)],
      [9, 'is longer than 262144 bytes'],
    ])
  })

  test('of a file that is cut off keeps what it read, says so, and goes on with the whole file', async () => {
    const whole = invented(3000, (index) => ({ inscription: String(Math.sin(index)) }))
    const packed = gzipSync(whole.map((work) => JSON.stringify(work)).join('\n'))
    const half = join(folder, 'half.ndjson.gz')
    await writeFile(half, packed.subarray(0, packed.length * 0.7))
    const first = await bring(half)
    expect(first.broken).toMatch(/^breaks off after line \d+ /)
    expect(first.added).toBeGreaterThan(500)
    expect(first.added).toBeLessThan(3000)
    const second = await bring(await fileOf(whole))
    expect(second).toMatchObject({ added: 3000 - (first.added ?? 0), unchanged: first.added, updated: 0, broken: null })
  })

  test('that is killed in the middle and run again ends like one that was not', async () => {
    const file = await fileOf(invented(600, (index) => ({ title: `Quay ${index % 9}`, artist: [`P ${index % 300}`] })))
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'import-cli.ts'), file, '--for-sale', '--batch=10'],
      { env: { ...process.env, DATABASE_URL: database.url }, stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const ended = once(child, 'exit')
    let batches = 0
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('"done"') && (batches += 1) === 5) child.kill('SIGKILL')
    }
    expect(await ended).toEqual([null, 'SIGKILL'])
    const again = await bring(file, { forSale: true })
    expect(again.unchanged).toBeGreaterThanOrEqual(50)
    expect(again.added).toBeGreaterThan(0)
    expect((again.unchanged ?? 0) + (again.added ?? 0)).toBe(600)
    const resumed = await contents()
    await empty()
    expect(await bring(file, { forSale: true })).toMatchObject({ added: 600 })
    expect(await contents()).toEqual(resumed)
  })

  test('waits for nobody: of two at once the second is told so', async () => {
    const file = await fileOf(invented(40))
    const other = connect({ url: database.url, poolSize: 2 })
    try {
      const meanwhile: unknown[] = []
      await bring(file, { batch: 10, onProgress: () => void meanwhile.push(bring(file, { patience: 0 }, other)) })
      const [answer] = await Promise.all(meanwhile)
      expect(answer).toEqual({ bad: [] })
    } finally {
      await other.destroy()
    }
    expect(await bring(file)).toMatchObject({ unchanged: 40 })
  })
})

// Optional: a real museum's catalogue, beside the project's folder or where MUSEUM_FILE says.
const real = process.env.MUSEUM_FILE ?? join(import.meta.dirname, '../../../../../shared/data/tate-artworks.ndjson.gz')
const missing = existsSync(real) ? '' : ` (skipped: there is no ${real})`

describe('a real museum’s catalogue', () => {
  test.skipIf(missing)(`is taken as it is: its first 5,000 works${missing}`, async () => {
    const source = await openLines(real)
    const lines: string[] = []
    for await (const line of source.lines) if ('text' in line && lines.push(line.text) === 5000) break
    source.close()
    const file = await fileOf(lines)
    expect(await bring(file, { batch: 500 })).toMatchObject({ added: 5000, skipped: 0, bad: [], broken: null })
    expect(await bring(file, { batch: 500 })).toMatchObject({ unchanged: 5000, added: 0, updated: 0 })
    const page = await searchArtworks(database, SearchArtworksInput.parse({ q: 'blake benediction' }))
    expect(page.items[0]).toMatchObject({ madeBy: 'Robert Blake', size: { widthMm: 394, heightMm: 419 } })
  })
})

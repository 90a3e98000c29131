import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildOnce, type ValueOf } from './build-once.ts'
import { insertRows } from './insert-rows.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'

let database: TestDatabase
const asked: string[] = []
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseServer'), { onQuery: (sql) => asked.push(sql) })
})
afterAll(() => database.drop())

const at = new Date('2026-11-20T10:00:00.123Z')
const state = (name: string, value: string) => ({ name, value, updated_at: at })

describe('a query that is built once', () => {
  test('takes the values of each call, and of no other', async () => {
    let built = 0
    const find = buildOnce((db, value: ValueOf<{ name: string; value: string }>) => {
      built += 1
      return db
        .selectFrom('job_state')
        .select(['name', 'value'])
        .where(
          'name',
          '=',
          value((it) => it.name),
        )
        .where('value', 'in', [value((it) => it.value), 'always'])
    })
    await insertRows(database.db, 'job_state', [state('a', '1'), state('b', '2'), state('c', 'always')])
    const answers = await Promise.all(
      [
        { name: 'a', value: '1' },
        { name: 'b', value: '1' },
        { name: 'c', value: '1' },
      ].map((params) => find(database.db, params)),
    )
    expect(answers.map(({ rows }) => rows)).toEqual([[{ name: 'a', value: '1' }], [], [{ name: 'c', value: 'always' }]])
    const { rows } = await database.db.transaction().execute((tx) => find(tx, { name: 'b', value: '2' }))
    expect(rows).toEqual([{ name: 'b', value: '2' }])
    expect(built).toBe(1)
  })
})

describe('rows that are inserted', () => {
  test('are written by one statement, and come back as they were', async () => {
    asked.length = 0
    const rows = Array.from({ length: 30 }, (_, index) => state(`row${index}`, `it's \`${index}\` ? \\ ”`))
    expect(await insertRows(database.db, 'job_state', rows)).toEqual({ written: 30, firstId: null })
    expect(asked).toHaveLength(1)
    const found = await database.db.selectFrom('job_state').selectAll().where('name', 'like', 'row%').execute()
    expect(found.toSorted((a, b) => Number(a.name.slice(3)) - Number(b.name.slice(3)))).toEqual(rows)
    expect(await insertRows(database.db, 'job_state', [])).toEqual({ written: 0, firstId: null })
  })

  test('leave out what is there already only if they are told to', async () => {
    const rows = [state('once', '1'), state('twice', '1')]
    expect(await insertRows(database.db, 'job_state', rows.slice(0, 1))).toMatchObject({ written: 1 })
    await expect(insertRows(database.db, 'job_state', rows)).rejects.toThrow('Duplicate')
    expect(await insertRows(database.db, 'job_state', rows, { ignore: true })).toMatchObject({ written: 1 })
  })

  test('say which number the first of them was given', async () => {
    const first = await insertRows(database.db, 'catalog_changes', [{ tag: 'a' }, { tag: 'b' }])
    const next = await insertRows(database.db, 'catalog_changes', [{ tag: 'c' }])
    expect(next.firstId).toBeGreaterThan(first.firstId ?? Infinity)
  })
})

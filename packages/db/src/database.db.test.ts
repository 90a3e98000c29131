import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from './migrate.ts'
import { createTestDatabase, type TestDatabase } from './testing.ts'
import { assertTransaction, isDuplicate, transact } from './transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseServer'), { poolSize: 8 })
})
afterAll(() => database.drop())

describe('the database', () => {
  test('is migrated once: a second run has nothing to do', async () => {
    expect(await migrate(database.db)).toEqual([])
  })

  test('keeps milliseconds and UTC', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z')
    await database.db.insertInto('job_state').values({ name: 'time', value: '', updated_at: at }).execute()
    const row = await database.db
      .selectFrom('job_state')
      .select('updated_at')
      .where('name', '=', 'time')
      .executeTakeFirstOrThrow()
    expect(row.updated_at).toEqual(at)
  })

  test('gives the same values for a prepared statement and for one that is sent as text', async () => {
    const { db } = database
    const at = new Date('2026-03-29T01:30:00.123Z')
    await sql`create table kinds (yes tinyint(1), no tinyint(1), none tinyint(1), number tinyint, whole int, big bigint,
      price decimal(8,2), share double, at datetime(3), text varchar(20), json longtext)`.execute(db)
    await sql`insert into kinds values (${true}, ${false}, ${null}, ${7}, ${-7}, ${9_007_199_254_740_991n}, ${'12.50'},
      ${0.25}, ${at}, ${'né 🖼'}, ${'{"a":1}'})`.execute(db)
    const text = await sql`select *, count(*) over () as rows_in_all, sum(whole) over () as sum from kinds`.execute(db)
    const prepared = await sql`select *, count(*) over () as rows_in_all, sum(whole) over () as sum from kinds
      where yes = ${true} and whole = ${-7} and at = ${at} and big = ${9_007_199_254_740_991n} limit ${1}`.execute(db)
    expect(prepared.rows).toEqual(text.rows)
    expect(text.rows).toEqual([
      {
        yes: true,
        no: false,
        none: null,
        number: 7,
        whole: -7,
        big: 9_007_199_254_740_991,
        price: '12.50',
        share: 0.25,
        at,
        text: 'né 🖼',
        json: '{"a":1}',
        rows_in_all: 1,
        sum: '-7',
      },
    ])
  })

  test('takes lists of any length', async () => {
    for (const length of [1, 30, 31, 5000]) {
      const { rows } = await sql<{ found: number }>`select 5 in (${sql.join(
        Array.from({ length }, (_, index) => length - index + 4),
      )}) as found`.execute(database.db)
      expect(rows).toEqual([{ found: 1 }])
    }
  })

  test('reads what others have committed, also in a transaction', async () => {
    const { rows } = await sql<{ level: string }>`select @@tx_isolation as level`.execute(database.db)
    expect(rows[0]?.level).toBe('READ-COMMITTED')
  })

  test('runs a transaction again after a deadlock, and loses nothing', async () => {
    const names = ['a', 'b']
    for (const name of names)
      await database.db
        .insertInto('job_state')
        .values({ name, value: '0', updated_at: new Date(0) })
        .execute()
    const add = (order: string[]) =>
      transact(database.db, async (tx) => {
        for (const name of order) {
          await tx
            .updateTable('job_state')
            .set({ value: sql`cast(value as signed) + 1` })
            .where('name', '=', name)
            .execute()
        }
      })
    await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 ? names : names.toReversed())))
    const rows = await database.db.selectFrom('job_state').select('value').where('name', 'in', names).execute()
    expect(rows.map((row) => row.value)).toEqual(['40', '40'])
  })

  test('tells a duplicate from other errors', async () => {
    const insert = () =>
      database.db
        .insertInto('job_state')
        .values({ name: 'once', value: '', updated_at: new Date(0) })
        .execute()
    await insert()
    const error = await insert().catch((caught: unknown) => caught)
    expect(isDuplicate(error)).toBe(true)
    expect(isDuplicate(error, 'other_key')).toBe(false)
    expect(isDuplicate(new Error('no'))).toBe(false)
  })

  test('says when a write is outside a transaction', () => {
    expect(() => assertTransaction(database.db)).toThrow('belongs in a transaction')
  })
})

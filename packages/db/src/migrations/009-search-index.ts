import { sql, type Kysely } from 'kysely'
import { createTables, id } from './statements.ts'

const word = 'varchar(80) character set utf8mb4 collate utf8mb4_bin'

const tables = createTables(
  `create table search_words (
    word ${word} not null primary key,
    works int not null
  )`,
  `create table search_entries (
    word ${word} not null,
    published_at datetime(3) not null,
    artwork_id ${id} not null,
    primary key (word, published_at, artwork_id)
  )`,
)

/**
 * Search reads the works of a word in the order in which they are shown, and stops when a page is full; a full-text index
 * has to collect and sort all of them first. What is on view already is put into the new index here. The two keys are for
 * queries that no word answers, and for what the shop's own artists show beside a museum's works.
 */
export const searchIndex = {
  async up(db: Kysely<unknown>): Promise<void> {
    await tables.up(db)
    await sql
      .raw(
        `alter table artworks
         add column indexed_at datetime(3) null,
         drop key artworks_search,
         add key artworks_title (state, title, published_at, id),
         add key artworks_own (state, source_key, published_at, id, artist_id)`,
      )
      .execute(db)
    for (let works = await notIndexed(db); works.length > 0; works = await notIndexed(db)) await addWorks(db, works)
  },
}

interface Work {
  readonly id: string
  readonly published_at: Date
  readonly search_text: string
}

async function notIndexed(db: Kysely<unknown>): Promise<readonly Work[]> {
  const { rows } = await sql<Work>`
    select id, published_at, search_text from artworks
    where state = 'published' and published_at is not null and indexed_at is null
    order by id limit 300`.execute(db)
  return rows
}

async function addWorks(db: Kysely<unknown>, works: readonly Work[]): Promise<void> {
  const entries = works.flatMap(({ id: artwork, published_at: at, search_text: text }) =>
    [...new Set(text.split(' '))]
      .filter((each) => each.length >= 3 && each.length <= 80)
      .map((each) => ({ word: each, at, artwork })),
  )
  if (entries.length > 0) {
    // in the order of the table, which takes them faster so
    const byWord = [...Map.groupBy(entries, (entry) => entry.word)].toSorted(([a], [b]) => (a < b ? -1 : 1))
    const rows = byWord.flatMap(([, all]) => all).map((entry) => sql`(${entry.word}, ${entry.at}, ${entry.artwork})`)
    const words = byWord.map(([each, all]) => sql`(${each}, ${all.length})`)
    await sql`insert ignore into search_entries (word, published_at, artwork_id) values ${sql.join(rows)}`.execute(db)
    await sql`
      insert into search_words (word, works) values ${sql.join(words)}
      on duplicate key update works = works + values(works)`.execute(db)
  }
  const ids = works.map((work) => work.id)
  await sql`update artworks set indexed_at = published_at where id in (${sql.join(ids)})`.execute(db)
}

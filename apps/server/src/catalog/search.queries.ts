import type { Db } from '@artiqo/db/connect'
import type { ArtworkId } from '@artiqo/domain/ids'
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Begun, WordCount } from './search-plan.ts'

/** Works of a word are listed at once, for many to be looked for, up to so many; a commoner one is asked for each work. */
const mostListed = 5000
/** Words are asked for one by one up to so many. */
const mostAsked = 16
/** Works of a word are all read, and sorted, up to so many; of a more common one only the newest are. */
const fewWorks = 500

/** All words of the shop that begin with one of these. They are letters and digits, and so no pattern of their own. */
export async function findWords(db: Db, prefixes: readonly string[]): Promise<WordCount[]> {
  return db
    .selectFrom('search_words')
    .select(['word', 'works'])
    .where((eb) => eb.or(prefixes.map((prefix) => eb('word', 'like', `${prefix}%`))))
    .execute()
}

interface Position {
  readonly at: Date
  readonly id: ArtworkId
}

/**
 * The newest works that have a word of each: the works of the rarest are walked in their order, each word by itself, and
 * looked up in the others. A common word is read no further than a page needs.
 */
export function newestWith(
  db: Db,
  { rarest, others }: { readonly rarest: Begun; readonly others: readonly Begun[] },
  after: Position | null,
  limit: number,
) {
  const walk = (words: readonly WordCount[]) => {
    let query = db
      .selectFrom('search_entries')
      .select(['published_at', 'artwork_id as id'])
      .where(
        'word',
        'in',
        words.map(({ word }) => word),
      )
    if (after)
      query = query.where((eb) =>
        eb.or([
          eb('published_at', '<', after.at),
          eb.and([eb('published_at', '=', after.at), eb('artwork_id', '<', after.id)]),
        ]),
      )
    for (const begun of others)
      query = query.where(hasWord(begun, rarest.works, 'search_entries.published_at', 'search_entries.artwork_id'))
    return query
  }
  const isCommon = ({ works }: WordCount) => works > Math.max(fewWorks, limit)
  const rare = rarest.words.filter((word) => !isCommon(word))
  const [first, ...rest] = [
    ...rarest.words
      .filter(isCommon)
      .map((word) => walk([word]).orderBy('published_at', 'desc').orderBy('artwork_id', 'desc').limit(limit)),
    ...(rare.length > 0 ? [walk(rare)] : []),
  ].map((part) => db.selectFrom(part.as('part')).select(['part.published_at', 'part.id']))
  if (!first) throw new Error('A plan has words')
  return db
    .selectFrom(rest.reduce((all, part) => all.union(part), first.distinct()).as('works'))
    .select(['works.id', 'works.published_at'])
    .orderBy('works.published_at', 'desc')
    .orderBy('works.id', 'desc')
    .limit(limit)
}

/** The ids of all works that have a word of each, in no order. */
export function allWith(db: Db, { rarest, others }: { readonly rarest: Begun; readonly others: readonly Begun[] }) {
  const words = rarest.words.map(({ word }) => word)
  let query = db.selectFrom('search_entries').select('artwork_id').where('word', 'in', words)
  for (const begun of others)
    query = query.where(hasWord(begun, rarest.works, 'search_entries.published_at', 'search_entries.artwork_id'))
  return query
}

/**
 * Whether the work at this place of the order has one of the words. `asked` is about how many works it is asked of: for
 * more than a few, the works of the less common words are listed once, and found in the list.
 */
export function hasWord({ words }: Begun, asked: number, at: string, id: string): RawBuilder<SqlBool> {
  const rare = words.filter(({ works }) => works <= mostListed)
  const worksOfRare = rare.reduce((sum, { works }) => sum + works, 0)
  const listed = rare.length > mostAsked || (rare.length > 0 && worksOfRare <= asked * rare.length)
  const looks = (listed ? words.filter(({ works }) => works > mostListed) : words).map(
    ({ word }) => sql`(
      select 1 from search_entries as named
      where named.word = ${word} and named.published_at = ${sql.ref(at)} and named.artwork_id = ${sql.ref(id)}
    ) = 1`,
  )
  const list = sql`(
    select 1 from (
      select distinct artwork_id from search_entries where word in (${sql.join(rare.map(({ word }) => word))})
    ) as listed
    where listed.artwork_id = ${sql.ref(id)}
  ) = 1`
  return sql<SqlBool>`(${sql.join(listed ? [...looks, list] : looks, sql` or `)})`
}

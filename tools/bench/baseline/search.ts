import type { Ask, Row, Value } from './database.ts'
import { type Found, type Part, byNewest, countedUpTo, pageOf } from './list.ts'

const limit = 24
/** As the shop has it: from how many works on a word is common, and how others are listed or asked for one by one. */
const fewWorks = 500
const mostListed = 5000
const mostAsked = 16

/** The words of the shop that one word of a query begins, the most common first. */
interface Begun {
  readonly words: readonly Row[]
  readonly works: number
}

/** The first page of the works that have a word of each: the words, then the page, then pictures and editions. */
export async function search(ask: Ask, { q }: { q: string }) {
  const prefixes = [...new Set(q.trim().toLowerCase().split(/\s+/))]
  const likes = prefixes.map(() => 'word like ?').join(' or ')
  const dictionary = await ask(
    `select word, works from search_words where ${prefixes.length > 1 ? `(${likes})` : likes}`,
    prefixes.map((prefix) => `${prefix}%`),
  )
  const begun = prefixes.map((prefix) => begunBy(prefix, dictionary)).toSorted((one, other) => one.works - other.works)
  const [rarest, ...others] = begun
  if (!rarest || begun.some(({ words }) => words.length === 0)) return { items: [], nextCursor: null, total: 0 }
  return pageOf(ask, newestWith(rarest, others, countedUpTo), 'newest', { limit, counted: true })
}

function begunBy(prefix: string, dictionary: readonly Row[]): Begun {
  const words = dictionary
    .filter(({ word }) => word.startsWith(prefix))
    .toSorted((one, other) => other.works - one.works)
  return { words, works: words.reduce((sum, { works }) => sum + works, 0) }
}

/** The works of the rarest are walked in their order, each common word by itself, and looked up in the others. */
function newestWith(rarest: Begun, others: readonly Begun[], reach: number): Found {
  const hasOthers = others.map((begun) => hasWord(begun, rarest.works))
  const walk = (words: readonly Row[], ending: Part): Part => ({
    sql: `select published_at, artwork_id as id from search_entries
      where word in (${words.map(() => '?').join(', ')})${hasOthers.map(({ sql }) => ` and ${sql}`).join('')}${ending.sql}`,
    values: [...words.map(({ word }): Value => word), ...hasOthers.flatMap(({ values }) => values), ...ending.values],
  })
  const common = rarest.words.filter(({ works }) => works > Math.max(fewWorks, reach))
  const rare = rarest.words.filter((word) => !common.includes(word))
  const newestOf = { sql: ' order by published_at desc, artwork_id desc limit ?', values: [reach] }
  const parts = [
    ...common.map((word) => walk([word], newestOf)),
    ...(rare.length > 0 ? [walk(rare, { sql: '', values: [] })] : []),
  ]
  const union = parts
    .map(({ sql }, index) => `select ${index === 0 ? 'distinct ' : ''}part.published_at, part.id from (${sql}) as part`)
    .join(' union ')
  return {
    sql: `select works.id, works.published_at from (${union}) as works order by ${byNewest('works')} limit ?`,
    values: [...parts.flatMap(({ values }) => values), reach],
    order: byNewest,
  }
}

function hasWord({ words }: Begun, asked: number): Part {
  const rare = words.filter(({ works }) => works <= mostListed)
  const worksOfRare = rare.reduce((sum, { works }) => sum + works, 0)
  const listed = rare.length > mostAsked || (rare.length > 0 && worksOfRare <= asked * rare.length)
  const lookedUp = listed ? words.filter((word) => !rare.includes(word)) : words
  const looks = lookedUp.map(
    () => `(select 1 from search_entries as named where named.word = ? and
      named.published_at = search_entries.published_at and named.artwork_id = search_entries.artwork_id) = 1`,
  )
  const list = `(select 1 from (
      select distinct artwork_id from search_entries where word in (${rare.map(() => '?').join(', ')})
    ) as listed where listed.artwork_id = search_entries.artwork_id) = 1`
  return {
    sql: `(${(listed ? [...looks, list] : looks).join(' or ')})`,
    values: [...lookedUp, ...(listed ? rare : [])].map(({ word }): Value => word),
  }
}

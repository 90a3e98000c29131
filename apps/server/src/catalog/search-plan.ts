/** A word of the shop and how many published works have it. */
export interface WordCount {
  readonly word: string
  readonly works: number
}

/** The words of the shop that one word of a query begins, the most common first. */
export interface Begun {
  readonly words: readonly WordCount[]
  /** How many works have any of them, those with several counted several times. */
  readonly works: number
}

/** How a query is answered: not at all, by the beginning of titles, or by works that have a word of each of `begun`. */
export type SearchPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'title'; readonly beginning: string }
  | { readonly kind: 'words'; readonly rarest: Begun; readonly others: readonly Begun[] }

/** Plans a query of these prefixes: the rarest is walked, and its works are looked up in the others. */
export function planWords(prefixes: readonly string[], dictionary: readonly WordCount[]): SearchPlan {
  const begun = prefixes
    .map((prefix) => {
      const words = dictionary.filter(({ word }) => word.startsWith(prefix)).toSorted((a, b) => b.works - a.works)
      return { words, works: words.reduce((sum, { works }) => sum + works, 0) }
    })
    .toSorted((a, b) => a.works - b.works)
  const [rarest, ...others] = begun
  if (!rarest || begun.some(({ words }) => words.length === 0)) return { kind: 'nothing' }
  return { kind: 'words', rarest, others }
}

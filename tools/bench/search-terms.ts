import { type Random, whole } from './random.ts'
import type { Catalogue } from './shop/catalogue.ts'

/** What people type: a word of a title, the beginning of one, or two words of the same title. Each once. */
export function searchTerms({ works }: Catalogue, count: number, random: Random): string[] {
  const terms = new Set<string>()
  for (let tries = 0; terms.size < count && tries < 50 * count; tries += 1) {
    const words = works[whole(random, works.length)]?.title.toLowerCase().split(' ') ?? []
    const [one = '', other = ''] = [words[whole(random, words.length)], words[whole(random, words.length)]]
    const kind = random()
    const term = kind < 0.6 || one === other ? one : kind < 0.8 ? one.slice(0, 4) : `${one} ${other}`
    // the smallest words are no terms: search leaves some of them out
    if (term.split(' ').every((word) => word.length > 3)) terms.add(term)
  }
  return [...terms]
}

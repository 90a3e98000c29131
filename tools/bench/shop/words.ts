import { type Random, oneOf, whole } from '../random.ts'
import { zipf } from '../zipf.ts'

const beginnings = 'b br c d dr f fl g gr h j k kl l m n p pl r s sl sp st t tr v w z'.split(' ')
const vowels = 'a e i o u ae ie oo ei'.split(' ')
const endings = ['', '', 'n', 'r', 's', 'l', 'm', 'nd', 'rt', 'st', 'ck']

/** Words that nobody knows, each once: the first ones are used most, as in any language. */
function inventWords(random: Random, count: number): string[] {
  const words = new Set<string>()
  while (words.size < count) {
    const syllables = 1 + whole(random, 2) + (random() < 0.5 ? 1 : 0)
    let word = ''
    for (let syllable = 0; syllable < syllables; syllable += 1)
      word += oneOf(random, ['', ...beginnings]) + oneOf(random, ['e', ...vowels]) + oneOf(random, ['', ...endings])
    if (word.length > 2) words.add(word)
  }
  return [...words]
}

export interface Language {
  readonly words: readonly string[]
  /** So many words, drawn as often as a language has them. */
  say(count: number): string
}

/** An invented language in which few words are common, found in a third of all works, and most are rare. */
export function language(random: Random, count: number): Language {
  const words = inventWords(random, count)
  const draw = zipf(count, 1, random, 20)
  return {
    words,
    say: (length) => Array.from({ length }, () => words[draw()] ?? '').join(' '),
  }
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

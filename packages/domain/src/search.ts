/** Words that say nothing about a work: whoever types them wants the others found. */
const stopWords = new Set(
  'a about an are as at be by com de en for from how i in is it la of on or that the this to und was what when where who will with www'.split(
    ' ',
  ),
)
/** Letters that are one of their own to Unicode, and two or a plainer one to somebody with another keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}
const longest = { word: 80, text: 16_000, query: 8 }

/** All words of a text as search compares them: small letters without marks, ligatures written out. */
function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßæœøłđðþħıς]/g, (letter) => plainLetters[letter] ?? letter)
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The words of a query as search compares them, at most 8, each once. */
export function searchWords(query: string): string[] {
  return [...new Set(wordsOf(query))].slice(0, longest.query)
}

/** True for what the index holds: words of three letters and more. */
const isIndexed = (word: string) => word.length >= 3 && word.length <= longest.word

/**
 * What has to begin a word of a work, each, for it to answer the query; none when nothing can be asked. Words below three
 * letters are not in the index, and stop words say nothing: they are left out.
 */
export function searchPrefixes(query: string): string[] {
  return searchWords(query).filter((word) => isIndexed(word) && !stopWords.has(word))
}

/** The words of a work's search text that the index holds. */
export function indexedWords(text: string): string[] {
  return [...new Set(text.split(' '))].filter(isIndexed)
}

/** What search looks through for a work: every word of its texts once, in the form that queries are brought to. */
export function searchText(texts: readonly (string | null)[]): string {
  const words = new Set(texts.flatMap((text) => wordsOf(text ?? '')))
  return [...words].join(' ').slice(0, longest.text)
}

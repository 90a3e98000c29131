/** Words too common for a full-text index; they would match nothing (InnoDB's default stop words). */
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

/**
 * A boolean-mode full-text expression in which every word must begin a word of the work; null when nothing can be asked.
 * Words below three letters and stop words are not in the index and are left out.
 */
export function searchExpression(query: string): string | null {
  const words = searchWords(query).filter(
    (word) => word.length >= 3 && word.length <= longest.word && !stopWords.has(word),
  )
  return words.length > 0 ? words.map((word) => `+${word}*`).join(' ') : null
}

/** What search looks through for a work: every word of its texts once, in the form that queries are brought to. */
export function searchText(texts: readonly (string | null)[]): string {
  const words = new Set(texts.flatMap((text) => wordsOf(text ?? '')))
  return [...words].join(' ').slice(0, longest.text)
}

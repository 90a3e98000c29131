/** Words too short or too common for a full-text index; they would match nothing (InnoDB's default stop words). */
const stopWords = new Set(
  'a about an are as at be by com de en for from how i in is it la of on or that the this to und was what when where who will with www'.split(
    ' ',
  ),
)

/** The words of a query, lower-cased, without marks, at most 8, each once. */
export function searchWords(query: string): string[] {
  const words =
    query
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, 8)
}

/**
 * A boolean-mode full-text expression in which every word must begin a word of the work; null when nothing can be asked.
 * Words below three letters and stop words are not in the index and are left out.
 */
export function searchExpression(query: string): string | null {
  const words = searchWords(query).filter((word) => word.length >= 3 && !stopWords.has(word))
  return words.length > 0 ? words.map((word) => `+${word}*`).join(' ') : null
}

/** "Salt room, Undertow and Blue hour". */
export function listText(words: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(words)
}

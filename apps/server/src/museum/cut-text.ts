/** A text of at most `max` characters: a longer one is cut, at the end of a word where there is one near, and ends in `…`. */
export function cutAtWord(text: string, max: number): string {
  const characters = Array.from(text)
  if (characters.length <= max) return text
  const cut = characters.slice(0, max - 1).join('')
  const lastSpace = cut.lastIndexOf(' ')
  return `${(lastSpace > cut.length * 0.7 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`
}

/** Names in a row, as many as there is room for; the rest are counted. */
export function namesWithin(names: readonly string[], max: number): string {
  const room = max - ' and 50 others'.length
  const all = names.join(', ')
  if (Array.from(all).length <= max) return all
  const shown: string[] = []
  for (const name of names) {
    if (Array.from([...shown, name].join(', ')).length > room) break
    shown.push(name)
  }
  if (shown.length === 0) return cutAtWord(names[0] ?? '', max)
  return `${shown.join(', ')} and ${names.length - shown.length} others`
}

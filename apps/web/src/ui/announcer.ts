type Tone = 'polite' | 'assertive'

interface Announcement {
  readonly text: string
  /** Told apart from the same words said before. */
  readonly turn: number
}

type Said = Readonly<Record<Tone, Announcement>>

let said: Said = { polite: { text: '', turn: 0 }, assertive: { text: '', turn: 0 } }
const listeners = new Set<() => void>()

/** Says words to screen readers, once. Assertive only for errors. */
export function announce(text: string, tone: Tone = 'polite'): void {
  said = { ...said, [tone]: { text, turn: said[tone].turn + 1 } }
  for (const listener of listeners) listener()
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentAnnouncements(): Said {
  return said
}

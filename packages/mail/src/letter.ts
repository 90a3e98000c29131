/** A mail as its parts, written once and shown twice: as HTML and as plain text. All strings are plain text. */
export interface Letter {
  readonly subject: string
  /** The sentence that mail programs show behind the subject. */
  readonly preview: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  /** Of lesser weight: what to do if this was a mistake. */
  | { readonly kind: 'quiet'; readonly text: string }
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'lines'; readonly heading: string; readonly lines: readonly Line[] }
  | { readonly kind: 'sums'; readonly sums: readonly Sum[] }

export interface Fact {
  readonly label: string
  /** One string for each line of it. */
  readonly value: readonly string[]
}

export interface Line {
  readonly title: string
  readonly detail: string
  readonly amount: string
}

export interface Sum {
  readonly label: string
  readonly amount: string
  readonly isTotal: boolean
}

export const text = (words: string): Block => ({ kind: 'text', text: words })
export const quiet = (words: string): Block => ({ kind: 'quiet', text: words })
export const action = (label: string, url: string): Block => ({ kind: 'action', label, url })

/** Facts with something to say; those whose value is empty are left out. */
export function facts(...entries: readonly (readonly [label: string, ...value: string[]])[]): Block {
  const told = entries.map(([label, ...value]) => ({ label, value: value.filter((line) => line !== '') }))
  return { kind: 'facts', facts: told.filter(({ value }) => value.length > 0) }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What people may type, and how many of the museum's works answered it when it was chosen. */
export interface Term {
  readonly q: string
  readonly works: number
  readonly kind: string
}

/** 200 terms: words from very common to rare, beginnings, two words and more, marks, and words that nothing has. */
export async function readTerms(): Promise<readonly Term[]> {
  return JSON.parse(await readFile(join(import.meta.dirname, 'terms.json'), 'utf8'))
}

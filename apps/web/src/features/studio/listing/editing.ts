import type { ListingDraft, ListingField } from './draft.ts'

/** What the editor's sections need: what is written, and how to write on. */
export interface Editing {
  readonly draft: ListingDraft
  readonly change: (changes: Partial<ListingDraft>) => void
  /** A field was left, named as an error about it is: it is checked, and what was typed is saved at once. */
  readonly leave: (name: string) => void
  /** What is wrong with a field that has been left. */
  readonly problem: (field: ListingField) => string | null
  /** Sends a refused field once more. */
  readonly tryAgain: (field: ListingField) => void
  /** Takes a field back to what the shop has. */
  readonly putBack: (field: ListingField) => void
  /** The same as `problem` for the parts of an edition, whose fields have names of their own; `found` is what is wrong. */
  readonly partProblem: (name: string, found: string | null) => string | null
}

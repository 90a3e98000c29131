import { z } from 'zod'
import type { MovedBy } from './price-move.ts'
import type { List } from './tags.ts'

/** A question that a public procedure answers, and what the answer depends on besides what it names. */
export interface PublicQuestion {
  /** The input in one spelling. */
  readonly input: string
  /** The lists that the answer is taken from. */
  readonly lists: readonly List[]
  /** Which moves of a price make this answer another one; null when none does. */
  readonly movedBy: (answer: unknown) => MovedBy | null
}

export interface PublicRead {
  /** The question that an input asks; null for one that is refused. */
  readonly of: (raw: unknown) => PublicQuestion | null
}

/** Declares a procedure's answer the same for everybody, taken from these lists. */
export function publicRead<S extends z.core.$ZodType>(
  schema: S,
  lists: (input: z.output<S>) => readonly List[],
  movedBy: (input: z.output<S>, answer: unknown) => MovedBy | null = () => null,
): { readonly public: PublicRead } {
  return {
    public: {
      of(raw) {
        const parsed = z.safeParse(schema, raw)
        if (!parsed.success) return null
        const { data } = parsed
        return {
          input: JSON.stringify(data) ?? '',
          lists: lists(data),
          movedBy: (answer) => movedBy(data, answer),
        }
      },
    },
  }
}

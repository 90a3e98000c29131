import type { z } from 'zod'
import type { List } from './tags.ts'

/** What a public procedure's answer depends on besides what it names: by its input. */
export interface PublicRead {
  /** The input in one spelling, and the lists that the answer is taken from; null for an input that is refused. */
  readonly of: (raw: unknown) => { readonly input: string; readonly lists: readonly List[] } | null
}

/** Declares a procedure's answer the same for everybody, taken from these lists. */
export function publicRead<S extends z.ZodType>(
  schema: S,
  lists: (input: z.output<S>) => readonly List[],
): { readonly public: PublicRead } {
  return {
    public: {
      of(raw) {
        const parsed = schema.safeParse(raw)
        if (!parsed.success) return null
        return { input: JSON.stringify(parsed.data) ?? '', lists: lists(parsed.data) }
      },
    },
  }
}

import { z } from 'zod'
import { DomainError } from '#errors.ts'

/** A position in a list, made opaque: what the next page's rows come after. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** The position that a cursor stands for; null without one. Throws `invalid_input` for one that this list never gave. */
export function decodeCursor<T>(cursor: string | undefined, schema: z.core.$ZodType<T>): T | null {
  if (cursor === undefined) return null
  const { success, data } = z.safeParse(schema, parse(cursor))
  if (success) return data
  const message = 'This place in the list is not known. Start from its first page.'
  throw new DomainError('invalid_input', message, { issues: [{ path: 'cursor', message }] })
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return null
  }
}

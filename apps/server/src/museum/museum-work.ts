import { z } from 'zod'

const longestSide = 100_000
const years = { first: 1, last: 2200 }

/** One line of plain text: whatever separates or controls becomes a space. */
const tidy = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
const words = (max: number) => z.string().max(max).transform(tidy)
const named = (max: number) => words(max).refine((text) => text !== '', 'is empty')
const optional = <T extends z.core.$ZodType>(schema: T) => z.nullish(schema).transform((value) => value ?? null)
const side = optional(z.number().positive().max(longestSide))
const key = z.union([z.int(), z.string().regex(/^[\w.:-]{1,60}$/, 'is no key of 1 to 60 letters, digits and . : _ -')])
const list = (max: number) => optional(z.array(words(500)).max(max)).transform((items) => items ?? [])

/** A year as a number; words such as "no date" are none. */
const year = optional(
  z
    .union([z.int(), z.string().max(40).transform(yearIn)])
    .refine(isYear, `is not from ${years.first} to ${years.last}`),
)

/** A work as a museum notes it down. What else stands in the line is not looked at. */
const MuseumWork = z.object({
  id: key.transform(String),
  title: named(2000),
  artist: z.array(named(500)).min(1).max(50),
  artistId: optional(z.array(key.transform(String)).max(50)),
  medium: optional(words(1000)),
  classification: optional(words(200)),
  dateText: optional(words(500)),
  year,
  widthMm: side,
  heightMm: side,
  depthMm: side,
  subjects: list(500),
  inscription: optional(words(2000)),
  creditLine: optional(words(4000)),
})
export type MuseumWork = z.output<typeof MuseumWork>

export type ReadLine = { readonly work: MuseumWork } | { readonly reason: string }

/** Reads one line of a museum's file; a line that cannot be used is answered with the reason, in words. */
export function readLine(text: string): ReadLine {
  const value = parsed(text)
  if (value === undefined) return { reason: 'is not JSON' }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { reason: 'is not an object' }
  const { success, data, error } = MuseumWork.safeParse(value)
  if (success) return { work: data }
  return { reason: error.issues.slice(0, 3).map(told).join('; ') }
}

function told({ path, message, code }: z.core.$ZodIssue): string {
  const missing = code === 'invalid_type' && message.endsWith('received undefined')
  return `${path.join('.')}: ${missing ? 'is missing' : message.replace(/^Invalid input: /, '')}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function yearIn(text: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null
}

function isYear(value: number | null): boolean {
  return value === null || (value >= years.first && value <= years.last)
}

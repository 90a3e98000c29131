import { z } from 'zod'

export type Path = readonly (string | number)[]

export interface Field {
  readonly path: Path
  /** Without what makes it optional. */
  readonly schema: z.core.$ZodType
  readonly required: boolean
}

const id = '01h455vb4pex5vsknk084sn02q'
/** The first that a schema takes is its sample. */
const samples = [
  'Plain words',
  'plain-words',
  'someone@example.org',
  'BE',
  'https://example.org/track',
  'a-token-of-enough-length',
  1,
  24,
  50,
  1000,
  true,
  null,
]

/** Only the shop can make these. */
const opaque = new Set(['cursor'])

/** An input that a schema takes, with as many of its fields as go together. Throws when there is none. */
export function sampleOf(schema: z.core.$ZodType): unknown {
  const inner = bare(schema)
  if (inner instanceof z.ZodTemplateLiteral) return `${String(inner._zod.def.parts[0])}_${id}`
  if (inner instanceof z.ZodEnum) return inner.options[0]
  if (inner instanceof z.ZodLiteral) return inner.value
  if (inner instanceof z.ZodArray) return [sampleOf(inner.element)]
  if (!(inner instanceof z.ZodObject)) return firstTaken(inner)
  let keys = Object.keys(inner.shape).filter((key) => !opaque.has(key))
  const build = () => Object.fromEntries(keys.map((key) => [key, sampleOf(inner.shape[key])]))
  // Of fields that exclude each other the first is kept.
  for (const key of keys.toReversed()) {
    if (z.safeParse(inner, build()).success) break
    if (inner.shape[key]._zod.optin !== undefined) keys = keys.filter((each) => each !== key)
  }
  return build()
}

function firstTaken(schema: z.core.$ZodType): unknown {
  const taken = samples.find((value) => z.safeParse(schema, value).success)
  if (taken === undefined)
    throw new Error(`No sample is taken by a schema of the kind ${schema._zod.def.type}: add one`)
  return taken
}

/** A schema without the shells that make it optional. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap())
  return schema
}

/** Every field of an input, however deep; of a list its first entry. */
export function fieldsOf(schema: z.core.$ZodType, path: Path = []): Field[] {
  const inner = bare(schema)
  if (inner instanceof z.ZodArray)
    return [
      { path: [...path, 0], schema: bare(inner.element), required: false },
      ...fieldsOf(inner.element, [...path, 0]),
    ]
  if (!(inner instanceof z.ZodObject)) return []
  return Object.entries(inner.shape).flatMap(([key, value]) => [
    { path: [...path, key], schema: bare(value), required: value._zod.optin === undefined },
    ...fieldsOf(value, [...path, key]),
  ])
}

/** The objects in an input whose keys are checked, by where they are. */
export function objectsIn(schema: z.core.$ZodType): Path[] {
  const nested = fieldsOf(schema).filter((field) => field.schema instanceof z.ZodObject)
  return bare(schema) instanceof z.ZodObject ? [[], ...nested.map((field) => field.path)] : []
}

/** The same input with another value at one place; `undefined` takes it away. Other places are shared. */
export function withValue(input: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(input)) return input.map((each, index) => (index === key ? withValue(each, rest, value) : each))
  const entries = Object.entries(typeof input === 'object' && input !== null ? input : {})
  const others = entries.filter(([name]) => name !== key)
  const before = entries.find(([name]) => name === key)?.[1]
  const after = withValue(before, rest, value)
  return Object.fromEntries(after === undefined ? others : [...others, [key, after]])
}

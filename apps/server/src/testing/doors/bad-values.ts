import { idPrefixes } from '@artiqo/domain/ids'
import { z } from 'zod'
import { fieldsOf, objectsIn, sampleOf, withValue, type Field, type Path } from './fields.ts'

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
const deepObject = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)

const numbers: unknown[] = [null, true, false, 0, -1, 1, 1.5, -0.1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308]
const plain = ['', ' ', 'NaN', '-1', '1e9', 'null', '😀'.repeat(40), 'e\u0301\u202E\u200B', '\uFEFF']
/** What databases, file systems and logs trip over: NUL, half an emoji, quotes, paths, new lines. */
const sharp = [
  '\u0000',
  'a\u0000b',
  '\uD83D',
  '\uDE00\uD83D',
  `'; drop table users; -- `,
  '%_\\',
  '../../../etc/passwd',
]
const texts = [
  ...plain,
  ...sharp,
  'a\r\nb: c',
  '{"$gt":""}',
  '<script>alert(1)</script>',
  '+"(*) ~<>@- word',
  '$1 ${1} {{1}}',
]
const shapes = [[], [[]], ['x'], {}, { $gt: '' }, { length: 1 }, nested(200), deepObject(200)]

/** What is put into every field, whatever it is meant for. `length` is that of what is far too long. */
export function oddValues(length: number): readonly unknown[] {
  const keys = ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"toString":1}']
  return numbers.concat(
    texts,
    ['x'.repeat(length)],
    shapes,
    keys.map((text): unknown => JSON.parse(text)),
  )
}

const suffix = '01h455vb4pex5vsknk084sn02q'

/** Ids of every other kind, and what only looks like one of this kind. */
function wrongIds(prefix: string): readonly string[] {
  const others = Object.values(idPrefixes).filter((other) => other !== prefix)
  return [
    ...others.map((other) => `${other}_${suffix}`),
    prefix,
    suffix,
    `${prefix}_`,
    `${prefix}-${suffix}`,
    `${prefix}_${suffix.slice(1)}`,
    `${prefix}_${suffix}0`,
    `${prefix}_${suffix.toUpperCase()}`,
    ` ${prefix}_${suffix}`,
    `${prefix}_${suffix} `,
    `${prefix}_8${suffix.slice(1)}`,
    `${prefix}_${suffix.replace('h', 'u')}`,
    `${prefix}_${suffix}\u0000`,
    `${prefix}_${suffix}\n`,
  ]
}

export interface OddInput {
  readonly input: unknown
  readonly what: string
}

/** What a caller could send instead of what is asked for: each input with one thing wrong, or merely odd, in it. */
export function oddInputs(schema: z.ZodType, length: number): OddInput[] {
  const sample = sampleOf(schema)
  const values = oddValues(length)
  const at = (path: Path, value: unknown, what: string): OddInput => ({
    input: withValue(sample, path, value),
    what: `${path.join('.') || 'the whole'}: ${what}`,
  })
  const forField = ({ path, schema: field, required }: Field): OddInput[] => [
    ...values.map((value) => at(path, value, describe(value))),
    ...(required ? [at(path, undefined, 'missing')] : []),
    ...(field instanceof z.ZodTemplateLiteral
      ? wrongIds(String(field._zod.def.parts[0])).map((id) => at(path, id, describe(id)))
      : []),
  ]
  const extra = ['unexpected', 'isAdmin', '$where', 'constructor', '__proto__']
  return [
    ...values.map((value) => at([], value, describe(value))),
    ...fieldsOf(schema).flatMap(forField),
    ...objectsIn(schema).flatMap((path) => extra.map((key) => at([...path, key], 'x', 'unknown key'))),
  ]
}

function describe(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 40)}… (${text.length})` : text
}

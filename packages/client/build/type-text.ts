import { z } from 'zod'
import type { Docs, Doc } from './docs.ts'

/** Which side of a schema: what is sent, or what comes out. Defaults make them differ. */
export type Side = 'input' | 'output'

interface Place {
  readonly side: Side
  readonly name: string
  readonly path: readonly string[]
  readonly indent: string
}

/** Writes zod schemas as TypeScript. What a contract exports under a name keeps that name, and is written once. */
export class TypeText {
  private readonly names: ReadonlyMap<z.core.$ZodType, string>
  private readonly docs: Docs
  private readonly written = new Map<string, { schema: z.core.$ZodType; text: string }>()

  constructor(names: ReadonlyMap<z.core.$ZodType, string>, docs: Docs) {
    this.names = names
    this.docs = docs
  }

  /** The type of a schema where it is used: its name, or else its text. Throws for kinds of schema it does not know. */
  use(schema: z.core.$ZodType, side: Side): string {
    return this.show(schema, { side, name: '', path: [], indent: '' })
  }

  /** The named types that were used so far, as declarations. */
  declarations(): string[] {
    return [...this.written].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { text }]) => text)
  }

  private show(schema: z.core.$ZodType, place: Place): string {
    const name = this.names.get(schema)
    return name === undefined ? this.spell(schema, place) : this.named(name, schema, place.side)
  }

  private named(base: string, schema: z.core.$ZodType, side: Side): string {
    const name = side === 'input' && !base.endsWith('Input') && differs(schema) ? `${base}Input` : base
    const known = this.written.get(name)
    if (known && known.schema !== schema) throw new Error(`Two contracts would be called ${name} in the client's types`)
    if (known) return name
    const entry = { schema, text: '' }
    this.written.set(name, entry)
    const spelt = this.spell(schema, { side, name: base, path: [], indent: '' })
    const head = docText(this.docs.of(base), '')
    entry.text =
      schema instanceof z.ZodObject
        ? `${head}export interface ${name} ${spelt}`
        : `${head}export type ${name} = ${spelt}`
    return name
  }

  private spell(schema: z.core.$ZodType, place: Place): string {
    if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return 'string'
    if (schema instanceof z.ZodNumber) return 'number'
    if (schema instanceof z.ZodBoolean) return 'boolean'
    if (schema instanceof z.ZodNull) return 'null'
    if (schema instanceof z.ZodLiteral) return union([...schema.values].map(literal))
    if (schema instanceof z.ZodEnum) return union(schema.options.map(literal))
    if (schema instanceof z.ZodTemplateLiteral) return template(schema)
    if (schema instanceof z.ZodNullable) return union([this.show(schema.unwrap(), place), 'null'])
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return this.show(schema.unwrap(), place)
    if (schema instanceof z.ZodArray) return this.array(schema.element, place)
    if (schema instanceof z.ZodLazy) return this.show(schema.unwrap(), place)
    if (schema instanceof z.ZodUnion) return union(schema.options.map((option) => this.show(option, place)))
    if (schema instanceof z.ZodObject) return this.object(schema, place)
    throw new Error(`The client's types cannot say a schema of the kind ${schema._zod.def.type} yet`)
  }

  private array(element: z.core.$ZodType, place: Place): string {
    const text = this.show(element, place)
    return this.names.has(element) || element instanceof z.ZodObject || /^\w+$/.test(text) ? `${text}[]` : `(${text})[]`
  }

  private object(schema: z.ZodObject, { side, name, path, indent }: Place): string {
    const inner = `${indent}  `
    const fields = Object.entries(schema.shape).map(([key, value]) => {
      const inside = { side, name, path: [...path, key], indent: inner }
      const optional = isOptional(value, side)
      const type = optional ? union([this.show(value, inside), 'undefined']) : this.show(value, inside)
      return `${docText(this.docs.of(name, inside.path), inner)}${inner}${key}${optional ? '?' : ''}: ${type}`
    })
    const line = `{ ${fields.map((text) => text.trim()).join('; ')} }`
    const short = line.length + indent.length < 90 && !line.includes('/**') && !line.includes('\n')
    return short && path.length > 0 ? line : `{\n${fields.join('\n')}\n${indent}}`
  }
}

function isOptional(schema: z.core.$ZodType, side: Side): boolean {
  return (side === 'input' ? schema._zod.optin : schema._zod.optout) !== undefined
}

/** True when what is sent is another type than what comes out. */
function differs(schema: z.core.$ZodType): boolean {
  const plain = new TypeText(new Map(), { of: () => undefined })
  const seen = new Set<z.core.$ZodType>()
  const walk = (each: z.core.$ZodType): boolean => {
    if (seen.has(each)) return false
    seen.add(each)
    if (each instanceof z.ZodObject)
      return Object.values(each.shape).some(
        (value) => isOptional(value, 'input') !== isOptional(value, 'output') || walk(value),
      )
    if (each instanceof z.ZodArray) return walk(each.element)
    if (each instanceof z.ZodUnion) return each.options.some(walk)
    if (each instanceof z.ZodNullable || each instanceof z.ZodOptional) return walk(each.unwrap())
    if (each instanceof z.ZodDefault || each instanceof z.ZodLazy) return walk(each.unwrap())
    return plain.use(each, 'input') !== plain.use(each, 'output')
  }
  return walk(schema)
}

const literal = (value: unknown) => (typeof value === 'string' ? `'${value}'` : String(value))
const union = (options: readonly string[]) => [...new Set(options)].join(' | ')

function template(schema: z.ZodTemplateLiteral): string {
  const parts = schema._zod.def.parts.map((part) => (typeof part === 'string' ? part : '${string}'))
  return `\`${parts.join('')}\``
}

/** A docstring as it is written above something. */
export function docText(doc: Doc | undefined, indent: string): string {
  if (doc === undefined || doc.length === 0) return ''
  if (doc.length === 1) return `${indent}/** ${doc.join('')} */\n`
  return `${indent}/**\n${doc.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`
}

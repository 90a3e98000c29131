import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lines of a docstring, without their stars. */
export type Doc = readonly string[]

/** Docstrings as they stand in the sources: of a named thing, or of a field in it. */
export interface Docs {
  readonly of: (name: string, path?: readonly string[]) => Doc | undefined
}

interface Found {
  readonly docs: Map<string, Doc>
  /** Things that a named one takes its fields from: `...filters`, `Other.extend(`. */
  readonly bases: Map<string, string[]>
  /** `transport: Transport`: a field that is nothing but a thing with a name, which it is not known by elsewhere. */
  readonly refs: Map<string, string>
  readonly exported: Set<string>
}

const named = /^(export )?(?:const|interface|type) (\w+)/
const field = /^( +)(\w+)\??: (?:(\w+),?$)?/

/**
 * Reads the docstrings of the contracts. The nesting is told by the indentation, which the formatter keeps: a field
 * that is not found so is only without its docstring.
 */
export function readDocs(folder: string): Docs {
  const found: Found = { docs: new Map(), bases: new Map(), refs: new Map(), exported: new Set() }
  for (const file of globSync('*.ts', { cwd: folder })) readFile(readFileSync(join(folder, file), 'utf8'), found)
  const of = (name: string, path: readonly string[] = []): Doc | undefined => {
    const key = [name, ...path].join('.')
    const ref = found.refs.get(key)
    const own = found.docs.get(key) ?? (ref && !found.exported.has(ref) ? found.docs.get(ref) : undefined)
    if (own || path.length === 0) return own
    for (const base of found.bases.get(name) ?? []) {
      const inherited = of(base, path)
      if (inherited) return inherited
    }
    return undefined
  }
  return { of }
}

function readFile(text: string, { docs, bases, refs, exported }: Found): void {
  let name = ''
  let nesting: { indent: number; key: string }[] = []
  let pending: string[] | undefined
  let open = false
  for (const line of text.split('\n')) {
    if (open || /^\s*\/\*\*/.test(line)) {
      pending = [...(open ? (pending ?? []) : []), ...docLine(line)]
      open = !line.includes('*/')
      continue
    }
    const [, shown, thing] = named.exec(line) ?? []
    const [, indent, key, ref] = field.exec(line) ?? []
    if (thing !== undefined) {
      name = thing
      nesting = []
      if (shown) exported.add(name)
      if (pending) docs.set(name, pending)
    } else if (indent !== undefined && key !== undefined) {
      nesting = [...nesting.filter((outer) => outer.indent < indent.length), { indent: indent.length, key }]
      const path = [name, ...nesting.map((each) => each.key)].join('.')
      if (pending && !docs.has(path)) docs.set(path, pending)
      if (ref !== undefined) refs.set(path, ref)
    }
    for (const [, spread, extended] of line.matchAll(/\.\.\.(\w+)|(\w+)\.extend\(/g))
      bases.set(name, [...(bases.get(name) ?? []), spread ?? extended ?? ''])
    if (line.includes('z.strictObject(') && /strictObject\((\w+)\)/.test(line))
      bases.set(name, [...(bases.get(name) ?? []), /strictObject\((\w+)\)/.exec(line)?.[1] ?? ''])
    pending = undefined
  }
}

function docLine(line: string): string[] {
  const text = line
    .replace(/^\s*\/\*\*/, '')
    .replace(/\*\/\s*$/, '')
    .replace(/^\s*\*/, '')
    .trim()
  return text === '' ? [] : [text]
}

/** Docstrings of the functions behind the procedures, by name; a name that several files have is left out. */
export function readServiceDocs(folder: string): ReadonlyMap<string, Doc> {
  const found = new Map<string, Doc | null>()
  for (const file of globSync('**/*.ts', { cwd: folder, exclude: (name) => name.endsWith('.test.ts') })) {
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, doc = '', name = ''] of text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function (\w+)/g,
    ))
      found.set(name, found.has(name) ? null : doc.split('\n').flatMap(docLine))
  }
  return new Map([...found].filter((entry): entry is [string, Doc] => entry[1] !== null))
}

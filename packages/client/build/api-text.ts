import { readFileSync } from 'node:fs'
import { reasons } from '@artiqo/contracts/errors'
import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server'
import { z } from 'zod'
import { readDocs, readServiceDocs, type Doc } from './docs.ts'
import { docText, TypeText } from './type-text.ts'

export interface Sources {
  readonly router: AnyTRPCRouter
  /** Every schema that the contracts export, by name. */
  readonly contracts: Readonly<Record<string, unknown>>
  readonly contractsFolder: string
  readonly serverFolder: string
}

interface Tree {
  [name: string]: Tree | AnyTRPCProcedure
}

/** The declarations of the API: every procedure with what it takes and answers, and nothing of the server. */
export function apiText({ router, contracts, contractsFolder, serverFolder }: Sources): string {
  const names = new Map<z.core.$ZodType, string>()
  // Of two names for one schema the shorter one is its own.
  for (const [name, value] of Object.entries(contracts).toSorted(([a], [b]) => a.length - b.length))
    if (value instanceof z.ZodType && !names.has(value)) names.set(value, name)
  const types = new TypeText(names, readDocs(contractsFolder))
  const record = recordText(treeOf(router._def.procedures), types, readServiceDocs(serverFolder), '')
  return [
    `/// <reference lib="esnext.disposable" />\nimport type { TRPC_ERROR_CODE_NUMBER, TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'`,
    `/** Every reason the shop refuses for. */\nexport type Reason =\n  | ${Object.keys(reasons)
      .map((reason) => `'${reason}'`)
      .join('\n  | ')}`,
    interfaceOf('ErrorData', `${contractsFolder}/errors.ts`),
    ...types.declarations(),
    interfaceOf('ErrorShape', `${serverFolder}/trpc/error-shape.ts`),
    kind('Query'),
    kind('Mutation'),
    `/** Every procedure of the shop, by slice. */\nexport interface Procedures ${record}`,
    `interface Root {\n  ctx: object\n  meta: object\n  errorShape: ErrorShape\n  transformer: false\n}`,
    `/** The shop's API, as tRPC's own tools take it. */\nexport type AppRouter = TRPCBuiltRouter<Root, { [Slice in keyof Procedures]: Procedures[Slice] }>`,
    '',
  ].join('\n\n')
}

const kind = (name: string) =>
  `type ${name}<Input, Output> = TRPC${name}Procedure<{\n  input: Input\n  output: Output\n  meta: object\n  errorShape: ErrorShape\n}>`

/** An interface with its docstring, word by word from its source. */
function interfaceOf(name: string, file: string): string {
  const text = readFileSync(file, 'utf8')
  const [found] = new RegExp(`/\\*\\*[^/]*\\*/\\nexport interface ${name} \\{\\n[\\s\\S]*?\\n\\}`).exec(text) ?? []
  if (found === undefined) throw new Error(`There is no interface ${name} in ${file}`)
  return found
}

function treeOf(procedures: Record<string, AnyTRPCProcedure>): Tree {
  const tree: Tree = {}
  for (const [path, procedure] of Object.entries(procedures)) {
    const keys = path.split('.')
    let branch = tree
    for (const key of keys.slice(0, -1)) {
      const next = branch[key] ?? (branch[key] = {})
      if (isProcedure(next)) throw new Error(`${path} lies under a procedure`)
      branch = next
    }
    branch[keys.at(-1) ?? path] = procedure
  }
  return tree
}

function isProcedure(node: Tree | AnyTRPCProcedure): node is AnyTRPCProcedure {
  return typeof node === 'function'
}

function recordText(tree: Tree, types: TypeText, services: ReadonlyMap<string, Doc>, indent: string): string {
  const inner = `${indent}  `
  const entries = Object.entries(tree).map(([key, node]) => {
    if (!isProcedure(node)) return `${inner}${key}: ${recordText(node, types, services, inner)}`
    return `${docText(services.get(serviceOf(node)), inner)}${inner}${key}: ${procedureText(node, types)}`
  })
  return `{\n${entries.join('\n')}\n${indent}}`
}

function procedureText({ _def }: AnyTRPCProcedure, types: TypeText): string {
  const [input, ...more] = _def.inputs
  const output = 'output' in _def ? _def.output : undefined
  if (!(output instanceof z.ZodType) || more.length > 0 || (input !== undefined && !(input instanceof z.ZodType)))
    throw new Error('A procedure has one input at most, and one output, both schemas of zod')
  const given = input instanceof z.ZodType ? types.use(input, 'input') : 'void'
  return `${_def.type === 'query' ? 'Query' : 'Mutation'}<${given}, ${types.use(output, 'output')}>`
}

/** The function that a procedure calls: procedures are one call each. */
function serviceOf({ _def }: AnyTRPCProcedure): string {
  const resolver = 'resolver' in _def ? String(_def.resolver) : ''
  return /=>\s*(\w+)\(ctx/.exec(resolver)?.[1] ?? ''
}

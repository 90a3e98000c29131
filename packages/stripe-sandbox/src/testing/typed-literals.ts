import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One JSON document and the SDK's type that it is to be. */
export interface Specimen {
  type: string
  json: unknown
}

const compilerOptions = {
  noEmit: true,
  strict: true,
  target: 'es2024',
  module: 'nodenext',
  skipLibCheck: true,
  types: ['node'],
}

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))

// The SDK's enums are open (`'succeeded' | OtherString`); closed again, they catch a word that Stripe does not have.
const prelude = `import type Stripe from 'stripe'
type Word<T> = T extends string ? (string extends T ? never : T) : never
type Closed<T> =
  | ([Word<T>] extends [never] ? Extract<T, string> : Word<T>)
  | (T extends string ? never : T extends readonly (infer E)[] ? Closed<E>[] : T extends object ? { [K in keyof T]: Closed<T[K]> } : T)
type EventOf<T extends string> = Extract<Stripe.Event, { type: T }>
`

interface Said {
  object?: string
  data?: unknown
  type?: string
  deleted?: true
}

/** The type of a document by what it says it is. */
export function typeOf(json: unknown): string {
  if (typeof json !== 'object' || json === null) throw new Error('not a document')
  if ('error' in json) return '{ error: Stripe.StripeRawError }'
  const { object = '', data, type = '', deleted }: Said = json
  if (object === 'event') return `EventOf<'${type}'>`
  if (object === 'list')
    return Array.isArray(data) && data.length > 0 ? `Stripe.ApiList<${typeOf(data[0])}>` : 'Stripe.ApiList<never>'
  const name = object.replaceAll(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())
  return deleted ? `Stripe.Deleted${name}` : `Stripe.${name}`
}

/** Lets `tsc --strict` read the documents as literals of their types; answers its complaints by document. */
export async function complaintsAbout(specimens: readonly Specimen[]): Promise<Map<number, string[]>> {
  // Inside the package, so that the compiler finds the SDK as the package does.
  mkdirSync(join(packageFolder, 'dist'), { recursive: true })
  const folder = mkdtempSync(join(packageFolder, 'dist', 'contract-'))
  const offset = prelude.split('\n').length
  try {
    const lines = specimens.map(({ type, json }, n) => `export const s${n}: Closed<${type}> = ${JSON.stringify(json)}`)
    writeFileSync(join(folder, 'contract.ts'), `${prelude}${lines.join('\n')}\n`)
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['contract.ts'] }))
    const output = await tsc(folder)
    const complaints = new Map<number, string[]>()
    for (const [, line, message] of output.matchAll(/^contract\.ts\((\d+),\d+\): (.*(?:\n {2}.*)*)/gm)) {
      const at = Number(line) - offset
      complaints.set(at, [...(complaints.get(at) ?? []), message ?? ''])
    }
    if (complaints.size === 0 && output.trim() !== '') throw new Error(output)
    return complaints
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tsc(folder: string): Promise<string> {
  const bin = join(packageFolder, 'node_modules', 'typescript', 'bin', 'tsc')
  const args = [bin, '--project', folder, '--pretty', 'false']
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (_, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
}

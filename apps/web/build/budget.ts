import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
}

const dist = new URL(`../dist/${process.argv[2] ?? 'production'}/`, import.meta.url)
const kB = 1000

/** In kB of gzipped script; what a visitor downloads before a page can be used. */
const budgets: readonly { readonly name: string; readonly limit: number; readonly files: () => Set<string> }[] = [
  { name: 'shell', limit: 130, files: () => shell() },
  { name: 'home, in all', limit: 150, files: () => shell().union(route('_shop/index')) },
  { name: 'checkout, beyond the shell', limit: 60, files: () => route('checkout').difference(shell()) },
]

const manifest: Record<string, Chunk> = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** The scripts that a chunk loads with it. */
function closure(keys: Iterable<string>, seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue
    seen.add(key)
    closure(manifest[key]?.imports ?? [], seen)
  }
  return seen
}

/** The entry and the frame around every page of the shop. */
function shell(): Set<string> {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  return closure([...entries, ...pieces('_shop/route')])
}

/** Everything of the routes whose file's path contains this. */
function route(name: string): Set<string> {
  return closure(pieces(name))
}

function pieces(name: string): string[] {
  return Object.keys(manifest).filter(
    (key) => key.startsWith('src/routes/') && key.includes(name) && key.includes('split=component'),
  )
}

function weigh(keys: Set<string>): number {
  const files = new Set([...keys].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js')))
  return (
    [...files].reduce((total, file) => total + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / kB
  )
}

let over = false
for (const { name, limit, files } of budgets) {
  const weight = weigh(files())
  over ||= weight > limit
  process.stdout.write(`${weight > limit ? 'OVER' : 'ok  '} ${name}: ${weight.toFixed(1)} kB of ${limit}\n`)
}
if (over) process.exitCode = 1

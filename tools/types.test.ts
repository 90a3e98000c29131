import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scriptOf } from './lib/bin.ts'
import { temporaryFolder } from './lib/guarded.ts'
import { root } from './lib/paths.ts'
import { run } from './lib/run.ts'

/** A name that is changed where it is declared and nowhere else, and the folder whose files it may break. */
interface Rename {
  readonly file: string
  readonly within: string
  readonly name: string
}

let copy: string
beforeAll(async () => {
  copy = await copyOfTheHouse()
}, 60_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

/** The sources in a folder of their own; of what is installed, only where it is. */
async function copyOfTheHouse(): Promise<string> {
  const folder = await temporaryFolder('artiqo-types-')
  const made = new Set(['node_modules', 'dist', 'public', 'locales', '.turbo'])
  const sources = (path: string) => !made.has(basename(path)) && !path.endsWith('.tsbuildinfo')
  for (const name of ['tsconfig.base.json', 'tsconfig.json', 'apps', 'packages'])
    await cp(join(root, name), join(folder, name), { recursive: true, filter: sources })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const parent of ['apps', 'packages'])
    for (const name of await readdir(join(root, parent))) {
      const installed = join(parent, name, 'node_modules')
      await mkdir(join(folder, installed), { recursive: true })
      const links = {
        recursive: true,
        verbatimSymlinks: true,
        filter: (path: string) => !basename(path).startsWith('.'),
      }
      await cp(join(root, installed), join(folder, installed), links).catch(() => undefined)
    }
  return folder
}

async function rename({ file, within, name }: Rename): Promise<void> {
  const path = join(copy, file)
  const text = await readFile(path, 'utf8')
  const start = text.search(new RegExp(`^export (const|interface) ${within}\\b`, 'm'))
  const declared = new RegExp(`^( +)${name}(\\??:)`, 'm')
  const [before, after] = [text.slice(0, start), text.slice(start)]
  expect(start, within).toBeGreaterThan(-1)
  expect(after.slice(0, after.search(/^\}/m)), `${within}.${name}`).toMatch(declared)
  await writeFile(path, before + after.replace(declared, `$1${name}Renamed$2`))
}

/** Renames, compiles, and puts back what was there. Answers the files that no longer compile, with their text. */
async function brokenBy(renames: readonly Rename[]): Promise<Map<string, string>> {
  for (const each of renames) await rename(each)
  const compile = ['-b', 'apps/web', '--checkers', '1', '--pretty', 'false']
  const { output } = await run(process.execPath, [scriptOf('typescript', 'tsc'), ...compile], { cwd: copy })
  for (const { file } of renames) await cp(join(root, file), join(copy, file))
  const files = [...output.matchAll(/^(\S+)\(\d+,\d+\): error /gm)].map(([, file = '']) => file.replaceAll('\\', '/'))
  const texts = [...new Set(files)].map(async (file) => [file, await readFile(join(copy, file), 'utf8')] as const)
  return new Map(await Promise.all(texts))
}

/** Those of the files that have the name in them. */
function withName(broken: ReadonlyMap<string, string>, name: string): string[] {
  return [...broken].filter(([, text]) => new RegExp(`\\b${name}\\b`).test(text)).map(([file]) => file)
}

/** Those of the files that have none of the names in them. */
function unrelated(broken: ReadonlyMap<string, string>, renames: readonly Rename[]): string[] {
  const related = new Set(renames.flatMap(({ name }) => withName(broken, name)))
  return [...broken.keys()].filter((file) => !related.has(file))
}

describe('the types of the house', () => {
  test('lead from a field of a contract to the component that shows it and to the view that fills it', async () => {
    const fields = [
      ['catalog.ts', 'Artwork', 'provenance', 'catalog/artwork/About.tsx', 'catalog/catalog.view.ts'],
      ['cart.ts', 'CartLine', 'heldByYou', 'cart/CartLineRow.tsx', 'cart/cart.view.ts'],
      ['orders.ts', 'Order', 'cancelRefusal', 'orders/CancelOrder.tsx', 'orders/orders.view.ts'],
      ['studio.ts', 'Today', 'earnedThisMonth', 'studio/today/Sales.tsx', 'studio/today.service.ts'],
    ] as const
    const renames = fields.map(([file, within, name]) => ({ file: `packages/contracts/src/${file}`, within, name }))
    const broken = await brokenBy(renames)
    expect(unrelated(broken, renames)).toEqual([])
    for (const [, , name, component, view] of fields)
      expect(withName(broken, name)).toEqual(
        expect.arrayContaining([`apps/web/src/features/${component}`, `apps/server/src/${view}`]),
      )
  }, 300_000)

  test('lead from a column to the queries of its slice, and never past the server', async () => {
    const columns = [
      ['orders.ts', 'CartLinesTable', 'seen_price', 'cart/carts'],
      ['people.ts', 'SessionsTable', 'user_agent', 'identity/sessions'],
      ['people.ts', 'RateCountersTable', 'window_start', 'identity/throttle'],
      ['catalog.ts', 'ArtworksTable', 'slug_tail', 'catalog/get'],
      ['orders.ts', 'CheckoutsTable', 'renewals', 'stock/holds'],
      ['orders.ts', 'PaymentsTable', 'intent_id', 'payments/payments'],
    ] as const
    const renames = columns.map(([file, within, name]) => ({ file: `packages/db/src/schema/${file}`, within, name }))
    const broken = await brokenBy(renames)
    expect([...broken.keys()].filter((file) => !file.startsWith('apps/server/src/'))).toEqual([])
    expect(unrelated(broken, renames)).toEqual([])
    for (const [, , name, queries] of columns)
      expect(withName(broken, name)).toContain(`apps/server/src/${queries}.queries.ts`)
    // Where a slice keeps its rows to its queries, nothing but them breaks, and tests that write rows of their own.
    const kept = ['seen_price', 'user_agent', 'window_start', 'slug_tail']
    const elsewhere = kept
      .flatMap((name) => withName(broken, name))
      .filter((file) => !/\.(queries|view|test)\.ts$/.test(file))
    expect(elsewhere).toEqual([])
  }, 300_000)
})

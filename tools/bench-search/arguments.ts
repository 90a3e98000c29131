import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal } from '../lib/refusal.ts'
import { root } from '../lib/paths.ts'

export const usage = `npm run bench:search [-- options]

Measures lists, works and searches with a museum's catalogue in the shop: one real server process, 32 connections, 200
search terms from rare to very common (tools/bench-search/terms.json). The catalogue is imported into a database of its
own, .cache/bench/museum, which is kept for the next time.

  --museum FILE   the museum's works, packed by gzip or plain (see "npm run import -- --help");
                  without it ../shared/data/tate-artworks.ndjson.gz, if that is there
  --seconds 8     how long each measurement lasts that is not done by then
  --json FILE     write the numbers to a file as well
  --help          this text`

export interface Wish {
  readonly museum: string
  readonly seconds: number
  readonly json?: string
}

const usual = join(root, '../shared/data/tate-artworks.ndjson.gz')

/** What was asked for, or 'help'; throws a Refusal that says what to write instead. */
export async function readArguments(args: readonly string[]): Promise<Wish | 'help'> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      museum: { type: 'string', default: usual },
      seconds: { type: 'string', default: '8' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const museum = resolve(values.museum)
  const found = await stat(museum).catch(() => undefined)
  if (!found?.isFile()) throw new Refusal(`There is no file ${museum}: name a museum's works with --museum FILE.`)
  const seconds = Number(values.seconds)
  if (!/^\d+$/.test(values.seconds) || seconds < 1 || seconds > 600)
    throw new Refusal(`--seconds is "${values.seconds}": write a whole number from 1 to 600.`)
  return { museum, seconds, ...(values.json !== undefined && { json: resolve(values.json) }) }
}

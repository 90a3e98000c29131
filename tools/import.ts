import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ProgressBar, progressBar } from './lib/progress-bar.ts'
import { Refusal } from './lib/refusal.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import type { Crew } from './shop/crew.ts'
import { readSettings } from './shop/settings.ts'
import { withDatabase } from './shop/with-database.ts'

const usage = `npm run import -- FILE.ndjson.gz [--for-sale]

Brings a museum's works into the shop: one JSON object a line, packed by gzip or plain, with id, title, artist[],
artistId[], medium, classification, dateText, year, widthMm, heightMm, depthMm, subjects[], inscription, creditLine.
They are published, not for sale; --for-sale invents a price and an edition for each. Run it again at any time: it goes
on where it was cut short, and changes nothing where nothing has changed. The shop may be open meanwhile.`

/** Bad lines that are told one by one; more than these are only counted. */
const toldAtMost = 50

interface Count {
  added: number
  updated: number
  unchanged: number
  skipped: number
}
interface Report {
  done?: Count
  share?: number
  line?: number
  reason?: string
  summary?: Count & { broken: string | null }
  busy?: boolean
}

await runCommand(async () => {
  const options = { 'for-sale': { type: 'boolean' }, help: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (values.help) {
    say(usage)
    return 0
  }
  const file = await fileOf(positionals)
  const settings = readSettings(process.env)
  return withDatabase(settings, stopRequest(), (crew, databaseUrl) =>
    bringIn(crew, { file, databaseUrl, forSale: values['for-sale'] ?? false }),
  )
})

async function fileOf(positionals: readonly string[]): Promise<string> {
  const [name, ...more] = positionals
  if (name === undefined || more.length > 0) throw new Refusal(`Name one file to import.\n\n${usage}`)
  const file = resolve(name)
  const found = await stat(file).catch(() => undefined)
  if (!found) throw new Refusal(`There is no file ${file}: check its name.`)
  if (!found.isFile()) throw new Refusal(`${file} is not a file: name the museum's file itself.`)
  return file
}

interface Wish {
  file: string
  databaseUrl: string
  forSale: boolean
}

async function bringIn(crew: Crew, { file, databaseUrl, forSale }: Wish): Promise<number> {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`
  const bar = progressBar()
  let last: Report = {}
  let badLines = 0
  await crew.run({
    name: 'the import',
    log: 'import',
    args: ['apps/server/src/museum/import-cli.ts', file, ...(forSale ? ['--for-sale'] : [])],
    env: { ...process.env, DATABASE_URL: databaseUrl },
    onLine: (text) => {
      const report = parseReport(text)
      if (report.reason !== undefined) tellBadLine(bar, (badLines += 1), report)
      if (report.done) bar.show(report.share ?? 0, `${worksIn(report.done)} works, ${seconds()}`)
      if (report.summary ?? report.busy) last = report
    },
  })
  bar.clear()
  if (last.busy) throw new Refusal('Another import is running: wait for its end, and run this again.')
  if (!last.summary) throw new Refusal('The import ended before it was done: run it again, it goes on where it was.')
  return conclude(last.summary, file, seconds())
}

function tellBadLine(bar: ProgressBar, count: number, { line, reason }: Report): void {
  bar.clear()
  if (count <= toldAtMost) progress(`line ${line} is left out: ${reason}`)
  if (count === toldAtMost)
    progress('further lines that are left out are only counted; all are in the log of the import')
}

function conclude(summary: NonNullable<Report['summary']>, file: string, took: string): number {
  const { added, updated, unchanged, skipped, broken } = summary
  const figures = `${number(added)} added, ${number(updated)} updated, ${number(unchanged)} unchanged, ${number(skipped)} skipped`
  if (broken !== null) {
    progress(`The file ${broken}. Get it anew and run this again: ${figures} so far.`)
    return 1
  }
  const works = worksIn(summary)
  if (added + updated + unchanged === 0) {
    progress(`There is no work in ${file} that could be imported: ${figures}.`)
    return 1
  }
  const nothingNew = added + updated === 0 ? ' Nothing has changed.' : ''
  say(`Imported ${works} works in ${took}: ${figures}.${nothingNew}`)
  return 0
}

function worksIn({ added, updated, unchanged }: Count): string {
  return number(added + updated + unchanged)
}

function number(count: number): string {
  return count.toLocaleString('en')
}

function parseReport(text: string): Report {
  if (!text.startsWith('{')) return {}
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

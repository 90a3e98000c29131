// Brings the works of a museum's file into the database that DATABASE_URL names. Run by tools/import.ts, to which it
// tells, one JSON object a line, how far it is, which lines it could not use, and what has become of the others.
import { parseArgs } from 'node:util'
import { connect } from '@artiqo/db/connect'
import { systemClock } from '#clock.ts'
import { newId } from '#new-id.ts'
import { importMuseum } from './import-museum.ts'

const { values, positionals } = parseArgs({
  options: { 'for-sale': { type: 'boolean', default: false }, batch: { type: 'string', default: '500' } },
  allowPositionals: true,
})
const db = connect({ url: process.env.DATABASE_URL ?? '', poolSize: 3 })
const say = (report: object) => void process.stdout.write(`${JSON.stringify(report)}\n`)
try {
  const summary = await importMuseum(
    { db, clock: systemClock, newId },
    {
      file: positionals[0] ?? '',
      forSale: values['for-sale'],
      batch: Number(values.batch),
      onBadLine: (line, reason) => say({ line, reason }),
      onProgress: (done, share) => say({ done, share }),
    },
  )
  say(summary ? { summary } : { busy: true })
} finally {
  await db.destroy()
}

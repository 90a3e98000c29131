// Brings the database that DATABASE_URL names to the newest schema, and ends. Safe to run at any time, also twice at once.
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('Set DATABASE_URL to the database to migrate, such as mysql://user:password@host:3306/artiqo')

const db = connect({ url, poolSize: 1 })
try {
  for (const name of await migrate(db)) process.stdout.write(`${name}\n`)
} finally {
  await db.destroy()
}

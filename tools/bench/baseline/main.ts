// Started by the bench, with the address of its database and the port that it shall answer on.
import { parseArgs } from 'node:util'
import { openDatabase } from './database.ts'
import { baselineServer } from './server.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, pool: { type: 'string', default: '16' } },
})
const database = openDatabase({ url: process.env.DATABASE_URL ?? '', poolSize: Number(values.pool) })
const app = baselineServer(database)
await app.listen({ port: Number(values.port), host: '127.0.0.1' })
process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(database.close)
      .then(() => process.exit(0)),
)

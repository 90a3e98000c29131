// Started by the bench, with the address of its database and of the payment sandbox in its environment.
import { parseArgs } from 'node:util'
import Stripe from 'stripe'
import { openDatabase } from './database.ts'
import { baselineServer } from './server.ts'

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, pool: { type: 'string', default: '16' } },
})
const { DATABASE_URL = '', STRIPE_HOST = '', STRIPE_SECRET_KEY = '' } = process.env
const { hostname, port } = new URL(STRIPE_HOST)
const stripe = new Stripe(STRIPE_SECRET_KEY, {
  host: hostname,
  port: Number(port),
  protocol: 'http',
  telemetry: false,
  maxNetworkRetries: 2,
  timeout: 20_000,
})
const database = openDatabase({ url: DATABASE_URL, poolSize: Number(values.pool) })
const app = baselineServer(database, stripe)
await app.listen({ port: Number(values.port), host: '127.0.0.1' })
process.once(
  'SIGTERM',
  () =>
    void app
      .close()
      .then(database.close)
      .then(() => process.exit(0)),
)

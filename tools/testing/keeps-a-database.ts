// A launcher for tests: starts a private database in the home that it is given, tells its address and numbers, and waits.
import { startDatabase } from '../database.ts'

const database = await startDatabase({ home: process.argv[2] ?? '', relaxed: true, log: () => undefined })
process.stdout.write(`${JSON.stringify({ url: database.url, server: database.process.pid })}\n`)
setInterval(() => undefined, 1000)

// A shop for tests, in the home that it is given: its real database, and a server that takes its time to end.
import { freePort } from '../lib/free-port.ts'
import { runCommand } from '../lib/say.ts'
import { stopRequest } from '../lib/stop-request.ts'
import { openDatabase } from '../shop/database.ts'
import { readSettings } from '../shop/settings.ts'
import { keepShop } from '../shop/shop.ts'

const server = `process.on('SIGTERM', () => setTimeout(() => process.exit(), 500)); setInterval(() => {}, 1000)`

await runCommand(async () => {
  const settings = readSettings({ ARTIQO_HOME: process.argv[2], PORT: String(await freePort()) })
  return keepShop(settings, stopRequest(), async (crew) => {
    await openDatabase(settings, crew, () => undefined, true)
    await crew.start({ name: 'the server', log: 'server', args: ['--eval', server], env: process.env })
    process.stdout.write('open\n')
  })
})

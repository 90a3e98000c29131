import { parseArgs } from 'node:util'
import { identityOf } from './lib/processes.ts'
import { Refusal } from './lib/refusal.ts'
import { runCommand, say } from './lib/say.ts'
import { aborted, stopRequest } from './lib/stop-request.ts'
import { Crew } from './shop/crew.ts'
import { type RunningShop, runningShop } from './shop/home.ts'
import { startServer } from './shop/server-process.ts'
import { readSettings } from './shop/settings.ts'

/** One more server process for the shop that runs on this ARTIQO_HOME, or for the database that DATABASE_URL names. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const settings = readSettings({ ...process.env, PORT: values.port ?? process.env.PORT })
  const stop = stopRequest()
  const shop = await runningShop(settings.home)
  if (!shop && !settings.databaseUrl) {
    throw new Refusal(`No shop runs on ${settings.home}: start it with "npm start" first, or set DATABASE_URL.`)
  }
  const crew = new Crew(settings.home)
  try {
    const env = { ...process.env, ...shop?.environment, HOST: settings.host, PORT: String(settings.port) }
    await startServer(crew, { env, address: settings.address })
    say(`One more server process of Artiqo: ${settings.address}`)
    await Promise.race([crew.failure, aborted(stop), ...(shop ? [gone(shop)] : [])])
    return 0
  } finally {
    await crew.stopAll()
  }
})

/** Rejects when the shop that we serve has been stopped, since its database went with it. */
async function gone(shop: RunningShop): Promise<never> {
  return new Promise((_resolve, reject) => {
    setInterval(async () => {
      if ((await identityOf(shop.pid)) === shop.identity) return
      reject(new Refusal('The shop that this server process belongs to was stopped, so it stops too.'))
    }, 500).unref()
  })
}

import { progress, runCommand } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import type { Crew } from './shop/crew.ts'
import { openDemoShop, welcome } from './shop/demo-shop.ts'
import { announce } from './shop/home.ts'
import { startServer } from './shop/server-process.ts'
import { type Settings, readSettings } from './shop/settings.ts'
import { keepShop, prepareShop } from './shop/shop.ts'

await runCommand(async () => {
  const settings = readSettings(process.env)
  return keepShop(settings, stopRequest(), (crew) => open(settings, crew))
})

async function open(settings: Settings, crew: Crew): Promise<void> {
  const environment = await prepareShop(settings, crew, { web: settings.realStripe ? 'production' : 'demo' })
  if (!settings.production) await openDemoShop(settings, crew, environment)
  progress('opening the doors …')
  await startServer(crew, { env: { ...process.env, ...environment }, address: settings.address })
  await announce(settings.home, { address: settings.address, ownDatabase: !settings.databaseUrl, environment })
  await welcome(settings.home, environment.PUBLIC_URL ?? settings.address)
}

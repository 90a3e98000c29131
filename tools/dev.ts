import { scriptOf } from './lib/bin.ts'
import { freePort } from './lib/free-port.ts'
import { root } from './lib/paths.ts'
import { runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import type { Crew } from './shop/crew.ts'
import { openDemoShop, welcome } from './shop/demo-shop.ts'
import { announce } from './shop/home.ts'
import { startServer } from './shop/server-process.ts'
import { type Settings, addressOf, readSettings } from './shop/settings.ts'
import { keepShop, prepareShop } from './shop/shop.ts'

await runCommand(async () => {
  const settings = readSettings(process.env)
  return keepShop(settings, stopRequest(), (crew) => open(settings, crew))
})

/** The same shop as `npm start`, with Vite's server before it: every change of a source shows at once. */
async function open(settings: Settings, crew: Crew): Promise<void> {
  const inner = await freePort()
  const address = addressOf('127.0.0.1', inner)
  const prepared = await prepareShop({ ...settings, host: '127.0.0.1', port: inner, address }, crew, {})
  const environment = { ...prepared, PUBLIC_URL: process.env.PUBLIC_URL || settings.address }
  const env = { ...process.env, ...environment }
  await openDemoShop(settings, crew, environment)
  await Promise.all([
    startServer(crew, { env, address, watch: true }),
    watchMail(crew),
    startVite(settings, crew, address),
  ])
  await announce(settings.home, { address, ownDatabase: !settings.databaseUrl, environment })
  await welcome(settings.home, settings.address)
}

async function watchMail(crew: Crew): Promise<void> {
  const args = [scriptOf('typescript', 'tsc'), '-b', 'packages/mail', '--watch', '--preserveWatchOutput']
  await crew.start({ name: 'the compiler of the mails', log: 'mail', args, env: process.env, onLine: sayProblems })
}

async function startVite({ port, host, realStripe }: Settings, crew: Crew, server: string): Promise<void> {
  const web = `${root}/apps/web`
  await crew.start({
    name: 'the server of the web app',
    log: 'vite',
    args: [scriptOf('vite', 'vite', web), '--port', String(port), '--strictPort', '--host', host],
    cwd: web,
    env: { ...process.env, ARTIQO_SERVER: server, VITE_SANDBOX: realStripe ? '' : '1' },
    onLine: say,
  })
}

function sayProblems(line: string): void {
  if (line.includes('error TS')) say(line)
}

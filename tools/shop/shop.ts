import { assertFree } from '../lib/free-port.ts'
import { Refusal, codeOf, messageOf } from '../lib/refusal.ts'
import { progress } from '../lib/say.ts'
import { aborted } from '../lib/stop-request.ts'
import { type WebBuild, buildWeb, compileMail, webFolder } from './builds.ts'
import { Crew } from './crew.ts'
import { emptyDatabase, openDatabase } from './database.ts'
import { claimHome, makeHome, withdraw } from './home.ts'
import { sandboxEnvironment, startSandbox } from './sandbox.ts'
import type { Settings } from './settings.ts'

/**
 * Holds the home while `open` brings the shop up and until it is asked to stop; then everything that was started is
 * stopped, whatever happened. Answers the exit code.
 */
export async function keepShop(
  settings: Settings,
  stop: AbortSignal,
  open: (crew: Crew) => Promise<void>,
): Promise<number> {
  await makeHome(settings.home)
  const release = await claimHome(settings.home)
  const crew = new Crew(settings.home)
  try {
    await assertListenable(settings)
    const asked = aborted(stop)
    await Promise.race([open(crew), crew.failure, asked])
    if (!stop.aborted) await Promise.race([crew.failure, asked])
    return 0
  } finally {
    await withdraw(settings.home)
    await crew.stopAll()
    await release()
  }
}

/** Like keepShop, for work that ends by itself and answers its own exit code. */
export async function withShop(
  settings: Settings,
  stop: AbortSignal,
  work: (crew: Crew) => Promise<number>,
): Promise<number> {
  const done = new AbortController()
  let code = 130
  await keepShop(settings, AbortSignal.any([stop, done.signal]), async (crew) => {
    code = await work(crew)
    done.abort()
  })
  return code
}

interface Wanted {
  /** Which build of the web app is served; none where a dev server stands before it. */
  web?: WebBuild
  relaxed?: boolean
}

/** Database, migrations, payments and builds, side by side. Answers the environment of the shop's server processes. */
export async function prepareShop(
  settings: Settings,
  crew: Crew,
  { web, relaxed }: Wanted,
): Promise<Record<string, string>> {
  if (web) progress('building the web app …')
  const [databaseUrl, payments] = await Promise.all([
    openDatabase(settings, crew, progress, relaxed).then((url) => migrate(url, crew)),
    settings.realStripe ? {} : startSandbox(settings, crew).then(sandboxEnvironment),
    compileMail(crew),
    web && buildWeb(web, crew),
  ])
  return {
    ARTIQO_HOME: settings.home,
    DATABASE_URL: databaseUrl,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: process.env.PUBLIC_URL || settings.address,
    ...(web && { WEB_DIST: webFolder(web) }),
    ...payments,
  }
}

/** Brings the database to the newest schema and answers its address. */
export async function migrate(databaseUrl: string, crew: Crew): Promise<string> {
  await crew.run({
    name: 'the migrations',
    log: 'migrations',
    args: ['packages/db/src/migrate-cli.ts'],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  return databaseUrl
}

/** Removes everything in the shop and makes its tables anew. */
export async function clearShop(databaseUrl: string, crew: Crew): Promise<void> {
  await emptyDatabase(databaseUrl)
  await migrate(databaseUrl, crew)
}

async function assertListenable({ port, host }: Settings): Promise<void> {
  try {
    await assertFree(port, host)
  } catch (error) {
    throw new Refusal(portSentence(codeOf(error) ?? messageOf(error), port, host))
  }
}

function portSentence(code: string, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken: stop what uses it, or choose another one, for example PORT=${port + 1} npm start.`
    case 'EACCES':
      return `This user may not listen on port ${port}: choose one above 1023, for example PORT=3000 npm start.`
    default:
      return `HOST is "${host}", where this machine cannot listen (${code}): leave it out for 127.0.0.1, or set an address of this machine.`
  }
}

import { buildApp } from './app.ts'
import { movableClock } from './clock.ts'
import { createDeps } from './create-deps.ts'
import { processSettings, SettingsError } from './env.ts'
import { startJobs } from './jobs/schedule.ts'
import { warmUp } from './warm-up.ts'

/** What was not needed to open is read in when the first visitors have been served. */
const warmUpAfterMs = 2_000

/** Opens the shop by the settings of this process, until it is told to stop. */
export async function serve(): Promise<void> {
  try {
    const settings = processSettings()
    const clock = movableClock()
    const deps = await createDeps(settings, clock)
    const app = await buildApp(deps, {
      webDist: deps.webDist,
      ...(settings.NODE_ENV !== 'production' && { movableClock: clock }),
    })
    const address = await app.listen({ port: settings.PORT, host: settings.HOST })
    const jobs = settings.JOBS === 'on' ? startJobs(deps) : null
    deps.log.info({ address }, 'open')
    setTimeout(
      () => void warmUp({ jobs: jobs !== null }).catch((err: unknown) => deps.log.error({ err }, 'cannot warm up')),
      warmUpAfterMs,
    ).unref()

    let closing = false
    const close = async (signal: string) => {
      if (closing) return
      closing = true
      deps.log.info({ signal }, 'closing')
      // What hangs longer is cut off: everything here can be cut off at any time.
      setTimeout(() => process.exit(1), 4_000).unref()
      await app.close()
      // Pictures that wait are left for the next start; the jobs that wait for them end with them.
      await Promise.all([jobs?.stop(), deps.pictures.close()])
      await deps.close()
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close(signal))
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exit(1)
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') return 'This port is taken. Choose another with PORT=3001 npm start.'
  if (code === 'EACCES') return 'This port may not be used. Choose one above 1024 with PORT=3001 npm start.'
  if (code === 'ECONNREFUSED' || code === 'ETIMEDOUT' || code === 'ER_ACCESS_DENIED_ERROR')
    return `The database does not answer (${String(code)}). Check DATABASE_URL and that the server runs.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

import { writeFile } from 'node:fs/promises'
import { readArguments, usage } from './bench/arguments.ts'
import { measureCase } from './bench/measure.ts'
import { memoryOf } from './bench/memory.ts'
import { middle, rounded } from './bench/numbers.ts'
import { type Report, machine, table, wished } from './bench/report.ts'
import { type Server, complaintsOf } from './bench/servers.ts'
import { openServers, setStage } from './bench/shop/stage.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'
import { serverFlags } from './shop/server-process.ts'

/** `npm run bench`: our server beside a baseline server, in one run, on one machine. */
await runCommand(async () => {
  const wish = readArguments(process.argv.slice(2))
  if (wish === 'help') {
    say(usage)
    return 0
  }
  const stop = stopRequest()
  const stage = await setStage({ ...wish, log: progress })
  stop.addEventListener('abort', () => void stage.crew.stopAll())
  try {
    progress('starting both servers …')
    const started = await openServers(stage, 3)
    const servers = { ours: lastOf(started.ours), baseline: lastOf(started.baseline) }
    const cases: Report['cases'][number][] = []
    for (const name of wish.cases) cases.push(await measureCase(name, { stage, servers, wish, stop, log: progress }))
    const report: Report = {
      cases,
      ...wished(wish),
      ...machine(),
      artists: stage.catalogue.artists.length + 1,
      limits: stage.limits,
      serverFlags,
      memory: await memoryOf(servers.ours.pid),
      baselineMemory: await memoryOf(servers.baseline.pid),
      firstAnswer: { ours: firstAnswer(started.ours), baseline: firstAnswer(started.baseline) },
    }
    await Promise.all([servers.ours.stop(), servers.baseline.stop()])
    if (wish.json !== undefined) await writeFile(wish.json, `${JSON.stringify(report, null, 2)}\n`)
    say(table(report))
    return 0
  } catch (error) {
    for (const program of Object.values(stage.programs)) progress(await complaintsOf(program))
    throw error
  } finally {
    await stage.crew.stopAll()
  }
})

function lastOf(servers: readonly Server[]): Server {
  const last = servers.at(-1)
  if (!last) throw new Error('No server was started')
  return last
}

function firstAnswer(servers: readonly Server[]): number {
  return rounded(middle([lastOf(servers), ...servers.slice(0, -1)], (server) => server.firstAnswerMs).firstAnswerMs)
}

import { report } from './chaos/report.ts'
import { readOptions, usage } from './chaos/options.ts'
import { runChaos, Stopped } from './chaos/run.ts'
import { progress, runCommand, say } from './lib/say.ts'
import { stopRequest } from './lib/stop-request.ts'

/** `npm run chaos`: a shop of its own is killed and disturbed while people buy, and must come out right to the cent. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options.help) {
    say(usage)
    return 0
  }
  const { minutes, seed, broken, buyers, directed } = options
  const what = directed ? 'a run by script' : `${buyers} buyers for ${minutes} min`
  progress(`${what}, seed ${seed}${broken ? `, on the deliberately broken build "${broken}"` : ''}`)
  try {
    const { evidence, book, findings } = await runChaos(options, stopRequest())
    for (const line of report(evidence, book, findings)) say(line)
    return findings.every(({ examples }) => examples.length === 0) ? 0 : 1
  } catch (error) {
    if (error instanceof Stopped) return 130
    throw error
  }
})

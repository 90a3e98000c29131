import { lastLine, runSteps } from './checks/run-steps.ts'
import { allSteps } from './checks/steps.ts'
import { runCommand, say } from './lib/say.ts'
import { endWhenAsked } from './lib/stop-request.ts'

/** `npm test`: everything that CI runs. */
await runCommand(async () => {
  endWhenAsked()
  const counts = await runSteps(allSteps)
  say(lastLine(counts))
  return counts.failed === 0 ? 0 : 1
})

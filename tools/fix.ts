import { scriptOf } from './lib/bin.ts'
import { root } from './lib/paths.ts'
import { run } from './lib/run.ts'
import { runCommand, say } from './lib/say.ts'
import { endWhenAsked } from './lib/stop-request.ts'

/** `npm run fix`: repairs what can be repaired without thinking; what is left is printed. */
await runCommand(async () => {
  endWhenAsked()
  const lint = await run(process.execPath, [scriptOf('oxlint'), '--fix'], { cwd: root })
  const format = await run(process.execPath, [scriptOf('oxfmt')], { cwd: root })
  say(`${lint.output.trim()}\n${format.output.trim()}`)
  return lint.code || format.code || 0
})

import { join } from 'node:path'
import { root } from './lib/paths.ts'
import { run } from './lib/run.ts'
import { Refusal } from './lib/refusal.ts'
import { runCommand, say } from './lib/say.ts'

/** `npm run client`: makes the installable client in packages/client/dist, which `pnpm pack` puts into a tarball. */
await runCommand(async () => {
  const [unknown] = process.argv.slice(2)
  if (unknown !== undefined)
    throw new Refusal('Takes no options: npm run client. To get a tarball, run pnpm pack in packages/client.')
  const { code, output } = await run(process.execPath, [join(root, 'packages/client/build/build.ts')])
  say(output.trim())
  return code ?? 1
})

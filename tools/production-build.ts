import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from './lib/files.ts'
import { Refusal } from './lib/refusal.ts'
import { runCommand, say } from './lib/say.ts'
import { type WebBuild, webFolder } from './shop/builds.ts'

/** What the sandbox's card form is known by, in names, styles and markup. */
const mark = /sandbox-?card/i

/** The build for real payments has nothing of the sandbox's card form; that the demo build has it shows that this is seen. */
await runCommand(async () => {
  const found = await marked('production')
  if (found.length > 0) throw new Refusal(`The production build has the sandbox's card form in it: ${found.join(', ')}`)
  if ((await marked('demo')).length === 0) throw new Refusal("The demo build lacks the sandbox's card form.")
  say("The sandbox's card form is in the demo build alone.")
  return 0
})

async function marked(build: WebBuild): Promise<string[]> {
  const folder = webFolder(build)
  if (!(await exists(join(folder, 'index.html')))) throw new Refusal(`There is no build in ${folder}: make it first.`)
  const found: string[] = []
  for await (const name of glob('**/*.{js,css,html}', { cwd: folder })) {
    if (mark.test(name) || mark.test(await readFile(join(folder, name), 'utf8'))) found.push(name)
  }
  return found
}

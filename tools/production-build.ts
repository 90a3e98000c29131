import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './lib/refusal.ts'
import { runCommand, say } from './lib/say.ts'
import { webFolder } from './shop/builds.ts'

/** Words that only the sandbox's card form has. */
const marks = /sandbox/i

/** The build for real payments has nothing of the payment sandbox in it, and the demo build shows that this would be seen. */
await runCommand(async () => {
  const found = await marked(webFolder('production'))
  if (found.length > 0) throw new Refusal(`The production build has the payment sandbox in it: ${found.join(', ')}`)
  say('The production build has nothing of the payment sandbox in it.')
  return 0
})

async function marked(folder: string): Promise<string[]> {
  const found: string[] = []
  let files = 0
  for await (const name of glob('**/*.{js,html,css}', { cwd: folder })) {
    files++
    if (marks.test(await readFile(join(folder, name), 'utf8'))) found.push(name)
  }
  if (files === 0) throw new Refusal(`There is no production build in ${folder}: build it first.`)
  return found
}

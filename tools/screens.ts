import { readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { visitShop } from './checks/browser-shop.ts'
import { root } from './lib/paths.ts'
import { runCommand, say } from './lib/say.ts'

const usage = `npm run screens                       takes a picture of every page in every state, into docs/look, and writes docs/look.md
npm run screens -- --page cart        only the pages whose name has "cart" in it; may be said several times
npm run screens -- --out DIR          into another folder; docs stays as it is`

/** Takes the pictures of docs/look.md in the demo shop, by the same way to each state that the checks take. */
await runCommand(async () => {
  const options = {
    page: { type: 'string', multiple: true },
    out: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ options })
  if (values.help) {
    say(usage)
    return 0
  }
  const docs = join(root, 'docs/look')
  const out = values.out === undefined ? docs : resolve(values.out)
  // What shows a state that is there no longer goes; a part of the pictures leaves the others alone.
  if (out === docs && values.page === undefined) await rm(docs, { recursive: true, force: true })
  const pictures = { out, only: values.page ?? [], page: out === docs ? join(root, 'docs/look.md') : null }
  const code = await visitShop({
    demo: 'opening',
    args: ['--project', 'pictures'],
    env: { E2E_PICTURES: JSON.stringify(pictures) },
  })
  say(await sumOf(out))
  return code
})

async function sumOf(folder: string): Promise<string> {
  const files = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000
  return `${files.length} pictures in ${folder}, ${megabytes.toFixed(1)} MB`
}

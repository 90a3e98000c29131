import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Generator, getConfig } from '@tanstack/router-generator'

// What is generated and committed, the route tree and the word catalogues, is what generating it gives.
const web = fileURLToPath(new URL('..', import.meta.url))
const treeFile = join(web, 'src/routeTree.gen.ts')

const committed = readFileSync(treeFile, 'utf8')
await new Generator({ config: getConfig({}, web), root: web }).run()
if (readFileSync(treeFile, 'utf8') !== committed) {
  process.stderr.write(
    'The route tree was out of date. It has been written anew: commit apps/web/src/routeTree.gen.ts.\n',
  )
  process.exitCode = 1
}

const lingui = join(dirname(createRequire(import.meta.url).resolve('@lingui/cli')), 'lingui.js')
try {
  execFileSync(process.execPath, [lingui, 'check', 'sync', '--clean'], { cwd: web, stdio: 'inherit' })
} catch {
  process.stderr.write(
    'The word catalogues are out of date: run `npx lingui extract --clean` in apps/web and commit.\n',
  )
  process.exitCode = 1
}

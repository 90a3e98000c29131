// After `pnpm pack`: the tarball is made in dist, and people look for it beside package.json. Runs on any Node.
import { copyFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const own = dirname(dirname(fileURLToPath(import.meta.url)))
for (const name of readdirSync(join(own, 'dist')))
  if (name.endsWith('.tgz')) copyFileSync(join(own, 'dist', name), join(own, name))

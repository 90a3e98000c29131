import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { appRouter } from '@artiqo/server/router'
import { apiText } from './api-text.ts'
import { leaksIn } from './leaks.ts'
import { manifestFor } from './manifest.ts'

const own = resolve(import.meta.dirname, '..')
const root = resolve(own, '../..')
const emitted = join(root, '.cache/client')
const dist = join(own, 'dist')

/** Makes `dist`: the package as it is installed. Stops when its types differ from the server's or name anything of it. */
rmSync(emitted, { recursive: true, force: true })
tsc('tsconfig.build.json')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)
for (const name of readdirSync(emitted))
  if (/\.(js|d\.ts)$/.test(name) && !name.startsWith('api.'))
    // Declarations keep the endings of the sources.
    writeFileSync(
      join(dist, name),
      readFileSync(join(emitted, name), 'utf8').replaceAll(/(from '\.\/[\w-]+)\.ts'/g, `$1.js'`),
    )
writeFileSync(join(dist, 'api.d.ts'), await declarations())
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifestFor(own), null, 2)}\n`)
cpSync(join(own, 'README.md'), join(dist, 'README.md'))
refuseLeaks()
tsc('build/check')
report()

async function declarations(): Promise<string> {
  const contractsFolder = join(root, 'packages/contracts/src')
  const modules = await Promise.all(
    globSync('*.ts', { cwd: contractsFolder })
      .toSorted()
      .map((file): Promise<object> => import(pathToFileURL(join(contractsFolder, file)).href)),
  )
  return apiText({
    router: appRouter,
    contracts: Object.assign({}, ...modules),
    contractsFolder,
    serverFolder: join(root, 'apps/server/src'),
  })
}

function tsc(project: string): void {
  const compiler = join(own, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [compiler, '-b', project], { cwd: own, stdio: 'inherit' })
}

function refuseLeaks(): void {
  const files = new Set(readdirSync(dist))
  const leaks = [...files]
    .filter((name) => /\.(js|d\.ts)$/.test(name))
    .flatMap((name) => leaksIn(readFileSync(join(dist, name), 'utf8'), files).map((leak) => `${name} imports ${leak}`))
  if (leaks.length > 0) throw new Error(`The client may import @trpc/* alone:\n  ${leaks.join('\n  ')}`)
}

function report(): void {
  const sizes = readdirSync(dist).map((name) => {
    const content = readFileSync(join(dist, name))
    return `  ${name.padEnd(18)} ${String(content.length).padStart(7)} bytes, ${gzipSync(content).length} gzipped`
  })
  process.stdout.write(`packages/client/dist holds the package:\n${sizes.join('\n')}\n`)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Source = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
  engines: z.record(z.string(), z.string()),
})
const Installed = z.object({ version: z.string() })

/** The package.json of the installed package: versions instead of the workspace's words, and only what it needs. */
export function manifestFor(folder: string): object {
  const { name, version, description, license, dependencies, engines } = Source.parse(read(folder))
  const versions = Object.keys(dependencies).map((dependency) => {
    const installed = Installed.parse(read(join(folder, 'node_modules', dependency)))
    return [dependency, `^${installed.version}`]
  })
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    main: './client.js',
    types: './client.d.ts',
    exports: { '.': { types: './client.d.ts', default: './client.js' }, './package.json': './package.json' },
    files: ['*.js', '*.d.ts'],
    dependencies: Object.fromEntries(versions),
    engines,
  }
}

function read(folder: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

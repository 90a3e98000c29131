import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.ts'

/** The script behind a command of a dependency, for `node <script>`: the same on every system, with no shell between. */
export function scriptOf(packageName: string, command = packageName, from = root): string {
  const folder = join(from, 'node_modules', packageName)
  const { bin }: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (script === undefined) throw new Error(`The package ${packageName} has no command ${command}`)
  return join(folder, script)
}

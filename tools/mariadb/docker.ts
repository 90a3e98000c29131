import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { findProgram } from '../lib/files.ts'
import type { DatabaseProgram, ServerPlace } from './program.ts'

const run = promisify(execFile)
const image = 'mysql:8.4'

/** MySQL in a container, where Docker is installed and its engine runs. */
export async function dockerProgram(): Promise<DatabaseProgram | undefined> {
  const docker = await findProgram(['docker'])
  if (!docker) return undefined
  const engine = await run(docker, ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).catch(
    () => undefined,
  )
  if (!engine?.stdout.trim()) return undefined
  return {
    name: `${image} in Docker`,
    command: docker,
    env: process.env,
    base: [],
    initialise: null,
    user: 'root',
    args: dockerArgs,
  }
}

/** The client passes the signals on that it gets, so the container is stopped like any other process. */
function dockerArgs(place: ServerPlace): string[] {
  const name = `artiqo-${createHash('sha256').update(place.data).digest('hex').slice(0, 12)}-${place.port}`
  const identity = ['--rm', '--name', name, '--publish', `127.0.0.1:${place.port}:3306`]
  const content = ['--volume', `${place.data}:/var/lib/mysql`, '--env', `MYSQL_ROOT_PASSWORD=${place.password}`]
  return ['run', ...identity, ...content, image, ...place.options]
}

import { createHash } from 'node:crypto'
import { findProgram } from '../lib/files.ts'
import { outputOf } from '../lib/run.ts'
import type { DatabaseProgram, Log, ServerPlace } from './program.ts'

const image = 'mysql:8.4'

/** MySQL in a container, where Docker is installed and its engine runs. */
export async function dockerProgram(log: Log): Promise<DatabaseProgram | undefined> {
  const docker = await findProgram(['docker'])
  if (!docker || !(await engineRuns(docker))) return undefined
  await fetchImage(docker, log)
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

function engineRuns(docker: string): Promise<boolean> {
  return outputOf(docker, ['info', '--format', '{{.ServerVersion}}'], { timeout: 10_000 }).then(
    (version) => version.trim() !== '',
    () => false,
  )
}

async function fetchImage(docker: string, log: Log): Promise<void> {
  const present = await outputOf(docker, ['image', 'inspect', '--format', 'present', image]).catch(() => '')
  if (present) return
  log(`fetching the Docker image ${image} …`)
  await outputOf(docker, ['pull', '--quiet', image])
}

/** The client passes the signals on that it gets, so the container is stopped like any other process. */
function dockerArgs(place: ServerPlace): string[] {
  const name = `artiqo-${createHash('sha256').update(place.data).digest('hex').slice(0, 12)}-${place.port}`
  const identity = ['--rm', '--name', name, '--publish', `127.0.0.1:${place.port}:3306`]
  const content = ['--volume', `${place.data}:/var/lib/mysql`, '--env', `MYSQL_ROOT_PASSWORD=${place.password}`]
  return ['run', ...identity, ...content, image, ...place.options]
}

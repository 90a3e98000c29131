import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { makeFolder } from '../lib/files.ts'
import { cache } from '../lib/paths.ts'
import { Refusal, messageOf } from '../lib/refusal.ts'
import { debianProgram } from './debian.ts'
import { dockerProgram } from './docker.ts'
import { installedProgram } from './local.ts'
import type { DatabaseProgram, Log } from './program.ts'

/** A server that was seen to work here, and an empty data folder to copy where it makes one. */
export interface ReadyProgram extends DatabaseProgram {
  template: string | null
}

/**
 * The first database server that works on this machine: installed, unpacked from the system's packages, or in Docker.
 * Throws a Refusal that lists the choices when there is none.
 */
export async function ensureMariadb(log: Log, folder = join(cache, 'mariadb')): Promise<ReadyProgram> {
  const attempts = [() => installedProgram(), () => debianProgram(folder, log), () => dockerProgram(log)]
  const failures: string[] = []
  for (const attempt of attempts) {
    try {
      const program = await attempt()
      if (program) return { ...program, template: await templateOf(program, folder) }
    } catch (error) {
      failures.push(reason(error))
    }
  }
  const tried = failures.length > 0 ? ` (tried: ${failures.join('; ')})` : ''
  throw new Refusal(
    `Artiqo needs a MySQL or MariaDB server and could not find or fetch one${tried}. ` +
      'Install MariaDB (for example "apt install mariadb-server" or "brew install mariadb"), or start Docker, ' +
      'or set DATABASE_URL to a server that you have, such as mysql://user:password@host:3306/artiqo.',
  )
}

/** Initialising takes seconds and copying does not, so it is done once for each server. */
async function templateOf(program: DatabaseProgram, folder: string): Promise<string | null> {
  const { initialise } = program
  if (!initialise) return null
  const key = createHash('sha256').update(`${program.command} ${program.name}`).digest('hex').slice(0, 12)
  const template = join(folder, `template-${key}`)
  await makeFolder(template, initialise)
  return template
}

/** Enough of it to know what happened, on one line. */
function reason(error: unknown): string {
  return messageOf(error).replaceAll(/\s+/g, ' ').slice(0, 300)
}

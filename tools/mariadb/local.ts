import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { userInfo } from 'node:os'
import { exists, findProgram } from '../lib/files.ts'
import { outputOf } from '../lib/run.ts'
import { type DatabaseProgram, type ServerPlace, parseVersion } from './program.ts'

const furtherFolders = ['/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/opt/homebrew/bin', '/usr/local/mysql/bin']

/** A `mariadbd` or `mysqld` that is installed on this machine, if it is new enough. */
export async function installedProgram(): Promise<DatabaseProgram | undefined> {
  const server = await findProgram(['mariadbd', 'mysqld'], furtherFolders)
  return server ? localProgram(server, [], process.env) : undefined
}

/** Describes the server at this path; undefined when it does not run or is too old. */
export async function localProgram(
  server: string,
  base: string[],
  env: NodeJS.ProcessEnv,
): Promise<DatabaseProgram | undefined> {
  const answer = await outputOf(server, ['--no-defaults', '--version'], { env }).catch(() => '')
  const found = parseVersion(answer)
  if (!found) return undefined
  const common = { command: server, base, env, user: 'artiqo', args: (place: ServerPlace) => localArgs(base, place) }
  if (found.flavour === 'mysql') {
    return {
      ...common,
      name: `MySQL ${found.version}`,
      initialise: (folder) => initialiseMysql(server, base, env, folder),
    }
  }
  const installer = await installerOf(server)
  if (!installer) return undefined
  return {
    ...common,
    name: `MariaDB ${found.version}`,
    initialise: (folder) => initialiseMariadb(installer, base, env, folder),
  }
}

async function installerOf(server: string): Promise<string | undefined> {
  const beside = [dirname(server), join(dirname(server), '../bin'), join(dirname(server), '../scripts')]
  for (const folder of beside) {
    const path = join(folder, 'mariadb-install-db')
    if (await exists(path)) return path
  }
  return findProgram(['mariadb-install-db', 'mysql_install_db'])
}

async function initialiseMariadb(installer: string, base: string[], env: NodeJS.ProcessEnv, folder: string) {
  const options = ['--auth-root-authentication-method=normal', '--skip-test-db', '--skip-name-resolve']
  const args = ['--no-defaults', ...base, ...asUser(), `--datadir=${folder}`, `--innodb-log-file-size=${logFileSize}`]
  await withScratch(folder, (scratch) => outputOf(installer, [...args, ...options, scratch], { env }))
}

async function initialiseMysql(server: string, base: string[], env: NodeJS.ProcessEnv, folder: string) {
  const args = ['--no-defaults', ...base, ...asUser(), '--initialize-insecure', `--datadir=${folder}`]
  await withScratch(folder, (scratch) => outputOf(server, [...args, scratch], { env }))
}

/** A folder of its own for temporary tables: a server that starts removes those of every other one in the same folder. */
async function withScratch(folder: string, work: (option: string) => Promise<unknown>): Promise<void> {
  const scratch = `${folder}.tmp`
  await mkdir(scratch)
  try {
    await work(`--tmpdir=${scratch}`)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const logFileSize = '32M'

function localArgs(base: string[], place: ServerPlace): string[] {
  return [
    '--no-defaults',
    ...base,
    ...asUser(),
    `--datadir=${place.data}`,
    `--tmpdir=${place.scratch}`,
    `--init-file=${place.initFile}`,
    `--port=${place.port}`,
    '--bind-address=127.0.0.1',
    // relative to the data folder, since the path of a socket has at most 107 characters
    '--socket=s.sock',
    '--pid-file=server.pid',
    '--skip-name-resolve',
    ...place.options,
  ]
}

/** Both servers refuse to run as root unless they are told that this is meant. */
function asUser(): string[] {
  return process.getuid?.() === 0 ? [`--user=${userInfo().username}`] : []
}

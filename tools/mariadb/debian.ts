import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProgram, makeFolder } from '../lib/files.ts'
import { outputOf } from '../lib/run.ts'
import { localProgram } from './local.ts'
import type { DatabaseProgram, Log } from './program.ts'

const patience = { timeout: 300_000 }

/** The packages, each with the names it has in other releases; what a release does not know is left out. */
const packages = [
  ['mariadb-server-core', 'mariadb-server-core-10.6'],
  ['mariadb-client-core', 'mariadb-client-core-10.6'],
  ['mariadb-common'],
  ['libsnappy1v5'],
  ['liburing2'],
  ['libnuma1'],
  ['libaio1t64', 'libaio1'],
]

/** MariaDB out of Debian's or Ubuntu's packages, unpacked into the cache: nothing is installed and root is not needed. */
export async function debianProgram(folder: string, log: Log): Promise<DatabaseProgram | undefined> {
  if (process.platform !== 'linux' || !(await findProgram(['apt-get'])) || !(await findProgram(['dpkg'])))
    return undefined
  const unpacked = join(folder, `${await release()}-${process.arch}`)
  await makeFolder(unpacked, (draft) => {
    log('fetching MariaDB from the packages of this system …')
    return fetchPackages(draft)
  })
  const usr = join(unpacked, 'usr')
  const env = { ...process.env, LD_LIBRARY_PATH: (await libraryFolders(unpacked)).join(':') }
  const base = [`--basedir=${usr}`, `--lc-messages-dir=${usr}/share/mysql/english`]
  return localProgram(join(usr, 'sbin/mariadbd'), base, env)
}

async function release(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  return /^VERSION_CODENAME=(\w+)/m.exec(text)?.[1] ?? 'linux'
}

async function fetchPackages(draft: string): Promise<void> {
  const work = join(draft, 'apt')
  await mkdir(join(work, 'lists/partial'), { recursive: true })
  await mkdir(join(work, 'archives/partial'), { recursive: true })
  const configuration = join(work, 'apt.conf')
  await writeFile(configuration, configurationFor(work))
  // a source that does not answer is no reason to stop: the packages are in the first one
  await outputOf('apt-get', ['-c', configuration, '-qq', 'update'], patience).catch(() => undefined)
  const names = await knownPackages(configuration)
  await outputOf('apt-get', ['-c', configuration, '-qq', 'download', ...names], { ...patience, cwd: work })
  const archives = (await readdir(work)).filter((name) => name.endsWith('.deb'))
  for (const archive of archives) await outputOf('dpkg', ['-x', join(work, archive), draft], patience)
  await rm(work, { recursive: true })
}

/** Lists, locks and archives of our own; the hooks that the system runs after an update are for root. */
function configurationFor(work: string): string {
  return [
    '#clear APT::Update::Pre-Invoke;',
    '#clear APT::Update::Post-Invoke;',
    '#clear APT::Update::Post-Invoke-Success;',
    `Dir::State "${work}";`,
    'Dir::State::status "/var/lib/dpkg/status";',
    `Dir::State::lists "${work}/lists";`,
    `Dir::Cache "${work}";`,
    'Debug::NoLocking "1";',
    'APT::Sandbox::User "";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    '',
  ].join('\n')
}

async function knownPackages(configuration: string): Promise<string[]> {
  const known = new Set((await outputOf('apt-cache', ['-c', configuration, 'pkgnames'], patience)).split('\n'))
  const chosen = packages.flatMap((names) => names.find((name) => known.has(name)) ?? [])
  return [...new Set([...chosen, ...(await missingLibraries(configuration, chosen))])]
}

/** What a very small system lacks besides: the libraries that these packages name and that are not installed. */
async function missingLibraries(configuration: string, names: string[]): Promise<string[]> {
  const text = await outputOf('apt-cache', ['-c', configuration, 'depends', '--important', ...names], patience)
  const libraries = [...text.matchAll(/^ {2}Depends: (\S*lib\S+)$/gm)].flatMap(([, name]) => name ?? [])
  const installed = new Set((await outputOf('dpkg-query', ['-W', '-f', '${Package}\\n'], patience)).split('\n'))
  return libraries.filter((name) => !installed.has(name) && name !== 'libc6')
}

async function libraryFolders(unpacked: string): Promise<string[]> {
  const found: string[] = []
  for (const parent of [join(unpacked, 'usr/lib'), join(unpacked, 'lib')]) {
    const names = await readdir(parent).catch(() => [])
    found.push(...names.filter((name) => name.includes('-linux-')).map((name) => join(parent, name)))
  }
  return found
}

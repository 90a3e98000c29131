/** Takes one line of progress. */
export type Log = (line: string) => void

/** A database server that can be started here, as a process of ours. */
export interface DatabaseProgram {
  /** How messages call it, such as "MariaDB 10.11.19". */
  name: string
  command: string
  env: NodeJS.ProcessEnv
  /** What it needs to know about its own files, before any option of ours. */
  base: string[]
  /** Makes an empty data folder; null where the program does that itself at its first start. */
  initialise: ((folder: string) => Promise<void>) | null
  /** The user that the address names. */
  user: string
  /** The whole command line. */
  args: (place: ServerPlace) => string[]
}

/** Where one instance keeps its things. */
export interface ServerPlace {
  data: string
  /** For temporary tables, and this server's alone: one that starts removes all that it finds there. */
  scratch: string
  /** SQL that is run at every start before anybody can connect. */
  initFile: string
  port: number
  password: string
  options: string[]
}

/** Reads `mariadbd --version` or `mysqld --version`; undefined when it is neither or too old for the shop. */
export function parseVersion(text: string): { flavour: 'mariadb' | 'mysql'; version: string } | undefined {
  const version = /Ver\s+(\d+)\.(\d+)\.(\d+)(-MariaDB)?/i.exec(text)
  if (!version) return undefined
  const [, major, minor, patch, mariadb] = version
  const flavour = mariadb ? 'mariadb' : 'mysql'
  const tooOld = Number(major) * 100 + Number(minor) < (mariadb ? 1006 : 800)
  return tooOld ? undefined : { flavour, version: `${major}.${minor}.${patch}` }
}

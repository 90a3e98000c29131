import { type RowDataPacket, createConnection } from 'mysql2/promise'
import { startDatabase } from '../database.ts'
import type { Log } from '../mariadb/program.ts'
import { Refusal, codeOf, messageOf } from '../lib/refusal.ts'
import type { Crew } from './crew.ts'
import type { Settings } from './settings.ts'

const name = 'artiqo'

/** The database of this shop, there and ready for migrations: the one that was named, or a private one. Answers its address. */
export async function openDatabase(settings: Settings, crew: Crew, log: Log, relaxed = false): Promise<string> {
  if (settings.databaseUrl) return reach(settings.databaseUrl)
  log('starting the database …')
  const database = await startDatabase({ home: settings.home, relaxed, log })
  crew.adoptDatabase(database.process, () => database.stop(1800))
  const connection = await createConnection(database.url)
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`)
  await connection.end()
  return `${database.url}/${name}`
}

async function reach(address: string): Promise<string> {
  try {
    const connection = await createConnection({ uri: address, connectTimeout: 5000 })
    await connection.end()
    return address
  } catch (error) {
    throw new Refusal(`Cannot use the database that DATABASE_URL names: ${reason(error, new URL(address))}`)
  }
}

function reason(error: unknown, { host, pathname, username }: URL): string {
  switch (codeOf(error)) {
    case 'ER_ACCESS_DENIED_ERROR':
      return `${host} refuses the user "${username}". Check its name and password.`
    case 'ER_BAD_DB_ERROR':
      return `${host} has no database "${pathname.slice(1)}". Create it, or name another one.`
    case 'ER_DBACCESS_DENIED_ERROR':
      return `the user "${username}" may not use "${pathname.slice(1)}". Grant it all privileges there.`
    default:
      return `${host} does not answer (${codeOf(error) ?? messageOf(error)}). Start it, or correct the address.`
  }
}

/** Removes every table and view, so that the migrations and the demo shop begin from nothing. */
export async function emptyDatabase(address: string): Promise<void> {
  const connection = await createConnection({ uri: address, rowsAsArray: true })
  try {
    await connection.query('SET FOREIGN_KEY_CHECKS = 0')
    const [tables] = await connection.query<RowDataPacket[][]>('SHOW FULL TABLES')
    for (const [table, kind] of tables) {
      await connection.query(`DROP ${String(kind) === 'VIEW' ? 'VIEW' : 'TABLE'} \`${String(table)}\``)
    }
  } finally {
    await connection.end()
  }
}

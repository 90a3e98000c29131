import { createConnection, type Connection } from 'mysql2/promise'

/** Makes an empty database on a server and returns its url. Names are letters, digits and underscores. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await onServer(serverUrl, name, (connection, quoted) =>
    connection.query(`create database if not exists ${quoted} character set utf8mb4 collate utf8mb4_unicode_ci`),
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Drops a database and everything in it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, name, (connection, quoted) => connection.query(`drop database if exists ${quoted}`))
}

async function onServer(
  serverUrl: string,
  name: string,
  work: (connection: Connection, quoted: string) => Promise<unknown>,
) {
  if (!/^\w{1,60}$/.test(name)) throw new Error(`Not a database name: ${name}`)
  const url = new URL(serverUrl)
  url.pathname = '/'
  const connection = await createConnection({ uri: url.href, connectTimeout: 5_000 })
  try {
    await work(connection, `\`${name}\``)
  } finally {
    await connection.end()
  }
}

/**
 * The server's settings. `relaxed` trades the last second of data in a power cut for speed: tests only.
 * Isolation is no setting here: the shop asks for it on every connection, on any server.
 */
export function serverOptions(relaxed: boolean): string[] {
  return [
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--max-allowed-packet=64M',
    '--skip-log-bin',
    `--innodb-flush-log-at-trx-commit=${relaxed ? 0 : 1}`,
    ...(relaxed ? ['--skip-innodb-doublewrite'] : []),
  ]
}

/**
 * SQL that gives our user its password and shuts the others out. It runs at every start, before anybody can connect,
 * so a password file that was lost is simply replaced.
 */
export function accountSql(user: string, password: string): string {
  const account = `'${user}'@'127.0.0.1'`
  return [
    `CREATE USER IF NOT EXISTS ${account};`,
    `ALTER USER ${account} IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO ${account} WITH GRANT OPTION;`,
    ...["'root'@'127.0.0.1'", "'root'@'::1'"].map((other) => `DROP USER IF EXISTS ${other};`),
    `ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '${password}';`,
    '',
  ].join('\n')
}

import { expect, test } from 'vitest'
import { accountSql } from './options.ts'
import { parseVersion } from './program.ts'

test('MariaDB and MySQL are told apart by what they say of themselves', () => {
  const mariadb = 'mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)'
  const mysql = '/usr/sbin/mysqld  Ver 8.4.6 for Linux on x86_64 (MySQL Community Server - GPL)'
  expect(parseVersion(mariadb)).toEqual({ flavour: 'mariadb', version: '10.11.19' })
  expect(parseVersion(mysql)).toEqual({ flavour: 'mysql', version: '8.4.6' })
})

test('a server that cannot skip locked rows is too old', () => {
  expect(parseVersion('mysqld  Ver 10.5.29-MariaDB for Linux')).toBeUndefined()
  expect(parseVersion('mysqld  Ver 5.7.44 for Linux')).toBeUndefined()
  expect(parseVersion('command not found')).toBeUndefined()
})

test('each statement about accounts is on a line of its own, as the servers want it', () => {
  const lines = accountSql('artiqo', 'abc').trim().split('\n')
  expect(lines.every((line) => line.endsWith(';'))).toBe(true)
})

import { expect, test } from 'vitest'
import { Refusal } from '../lib/refusal.ts'
import { addressOf, readSettings } from './settings.ts'

test('nothing has to be set', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', address: 'http://127.0.0.1:3000', realStripe: false })
  expect(settings.home).toMatch(/\.artiqo$/)
  expect(settings.databaseUrl).toBeUndefined()
})

test('every wrong setting is named at once, with what to do', () => {
  const read = () => readSettings({ PORT: '80a', DATABASE_URL: 'postgres://localhost/artiqo' })
  expect(read).toThrow(Refusal)
  expect(read).toThrow(/PORT is "80a".*\nDATABASE_URL is not/)
})

test.each(['0', '65536', '-1', '3000.5', ' '])('"%s" is no port', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow('PORT')
})

test('a database address names its database', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://root@localhost:3306' })).toThrow('DATABASE_URL')
  const { databaseUrl } = readSettings({ DATABASE_URL: 'mysql://root@localhost:3306/artiqo' })
  expect(databaseUrl).toBe('mysql://root@localhost:3306/artiqo')
})

test('a server that listens everywhere is reached on this machine', () => {
  expect(addressOf('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
  expect(addressOf('::1', 3000)).toBe('http://[::1]:3000')
})

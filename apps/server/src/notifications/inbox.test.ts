import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { movableClock } from '#clock.ts'
import { readSettings, type Settings } from '#env.ts'
import { createMailer, inboxDirectory } from './create-mailer.ts'
import { createInboxStore } from './inbox-store.ts'
import { inboxRoutes } from './inbox.routes.ts'
import type { Mailer } from './mailer.ts'

const log = { warn: vi.fn() }
const clock = movableClock({ now: () => new Date('2026-11-20T10:00:00.000Z') })
const settingsIn = (home: string): Settings =>
  readSettings({ NODE_ENV: 'test', DATABASE_URL: 'mysql://nobody@127.0.0.1/none', ARTIQO_HOME: home })

let settings: Settings
let mailer: Mailer
beforeEach(async () => {
  settings = settingsIn(await mkdtemp(join(tmpdir(), 'artiqo-inbox-')))
  mailer = await createMailer(settings, log, clock)
})
afterEach(async () => {
  await mailer.close()
  await rm(settings.ARTIQO_HOME, { recursive: true, force: true })
})

async function shop(changes: Partial<Settings> = {}) {
  const app = fastify()
  await app.register(inboxRoutes, { settings: { ...settings, ...changes }, clock })
  return app
}

const mail = {
  to: 'ada@artiqo.example',
  subject: 'Grüße: Order AQ-26-0000042 is paid',
  text: 'Paid: €497\n\nSee the order:\nhttps://artiqo.example/o/tok-1_x.\n\nhttps://artiqo.example/\n',
  html: '<p>Paid: <b>€497</b> <a href="https://artiqo.example/o/tok-1_x">See</a></p><script>document.title="no"</script>',
  messageId: '<outbox-7@artiqo.example>',
}

describe('a mail that was sent while there is no SMTP server', () => {
  test('arrives in the inbox as it was sent', async () => {
    await mailer.send(mail)
    const app = await shop()
    const { body, headers } = await app.inject('/dev/inbox.json?to=ADA@artiqo.example')
    const [found] = JSON.parse(body)
    expect(found).toMatchObject({
      to: mail.to,
      subject: mail.subject,
      messageId: mail.messageId,
      links: ['https://artiqo.example/o/tok-1_x', 'https://artiqo.example/'],
    })
    expect(found.text.trim()).toBe(mail.text.trim())
    expect(found.html).toContain('Paid: <b>€497</b>')
    expect(headers['cache-control']).toBe('no-store')
    expect((await app.inject(`/dev/inbox/${found.id}.json`)).json()).toEqual(found)
  })

  test('is found by its reader alone', async () => {
    await mailer.send(mail)
    await mailer.send({ ...mail, to: 'bo@artiqo.example', subject: 'Another' })
    const app = await shop()
    const subjects = async (query: string) =>
      JSON.parse((await app.inject(`/dev/inbox.json${query}`)).body).map((each: { subject: string }) => each.subject)
    expect(await subjects('?to=bo@artiqo.example')).toEqual(['Another'])
    expect(await subjects('?to=o@artiqo.example')).toEqual([])
    expect(await subjects('')).toEqual(['Another', mail.subject])
  })

  test('is shown as text with links, and as HTML only where nothing of it can run', async () => {
    await mailer.send({ ...mail, text: `${mail.text}<script>alert(1)</script> javascript:alert(1)` })
    const app = await shop()
    const list = await app.inject('/dev/inbox')
    const path = /href="(\/dev\/inbox\/[^"]+)"/.exec(list.body)?.[1] ?? ''
    const page = await app.inject(path)
    expect(page.body).toContain('<a href="https://artiqo.example/o/tok-1_x" rel="noopener noreferrer">')
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(1)')
    expect(page.body).not.toContain('<script')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    const frame = /<iframe src="([^"]+)"[^>]* sandbox="([^"]+)"/.exec(page.body)
    expect(frame?.[2]).not.toMatch(/allow-scripts|allow-same-origin/)
    const html = await app.inject(frame?.[1] ?? '')
    expect(html.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox allow-popups/)
    expect(html.headers['content-security-policy']).not.toMatch(/allow-scripts|allow-same-origin|script-src/)
  })

  test('is a whole file, readable by its owner alone, and nothing half written lies about', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => mailer.send({ ...mail, subject: `No ${index}` })))
    const files = await readdir(inboxDirectory(settings))
    expect(files).toHaveLength(12)
    for (const file of files) expect(file).toMatch(/^\d{15}-[0-9a-f]{8}\.eml$/)
  })
})

test('an inbox is still there after a restart, in the order in which mail came', async () => {
  await mailer.send({ ...mail, subject: 'Before, on a clock that was moved' })
  await mailer.close()
  const earlier = movableClock({ now: () => new Date('2026-11-20T09:00:00.000Z') })
  mailer = await createMailer(settings, log, earlier)
  await mailer.send({ ...mail, subject: 'After' })
  const subjects = (await createInboxStore(inboxDirectory(settings), clock).list()).map((each) => each.subject)
  expect(subjects).toEqual(['After', 'Before, on a clock that was moved'])
})

test('an inbox keeps the newest 500', async () => {
  const store = createInboxStore(inboxDirectory(settings), clock)
  for (let count = 1; count <= 503; count += 1) await store.add(Buffer.from(`Subject: No ${count}\r\n\r\nText\r\n`))
  const messages = await store.list()
  expect(messages).toHaveLength(500)
  expect(messages[0]?.subject).toBe('No 503')
  expect(messages.at(-1)?.subject).toBe('No 4')
})

test('only messages have an address: no other file of the machine', async () => {
  await writeFile(join(settings.ARTIQO_HOME, 'session-secret'), 'secret')
  const app = await shop()
  for (const id of ['..%2Fsession-secret', '%2e%2e', '000000000000000-00000000', 'x']) {
    for (const path of [`/dev/inbox/${id}`, `/dev/inbox/${id}/html`, `/dev/inbox/${id}.json`]) {
      const { statusCode, body } = await app.inject(path)
      expect([statusCode, body.includes('secret')]).toEqual([404, false])
    }
  }
})

test('an empty inbox says so', async () => {
  const app = await shop()
  expect((await app.inject('/dev/inbox')).body).toContain('No mail yet')
  expect((await app.inject('/dev/inbox.json')).json()).toEqual([])
})

test.each([{ NODE_ENV: 'production' as const }, { SMTP_URL: 'smtp://127.0.0.1:1' }])(
  'there is no inbox with %o',
  async (changes) => {
    await mailer.send(mail)
    const app = await shop(changes)
    for (const path of ['/dev/inbox', '/dev/inbox.json']) expect((await app.inject(path)).statusCode).toBe(404)
  },
)

test('production without an SMTP server sends nothing to nowhere', async () => {
  await expect(createMailer({ ...settings, NODE_ENV: 'production' }, log)).rejects.toThrow('SMTP_URL is required')
})

test('a mail that no server takes is not counted as sent', async () => {
  const nowhere = await createMailer({ ...settings, SMTP_URL: 'smtp://127.0.0.1:1' }, log)
  await expect(nowhere.send(mail)).rejects.toThrow('ECONNREFUSED')
  await nowhere.close()
})

test('one address is one reader, whatever is in it', async () => {
  await mailer.send({ ...mail, to: 'ada@artiqo.example, eve@artiqo.example' }).catch(() => undefined)
  const app = await shop()
  expect((await app.inject('/dev/inbox.json?to=eve@artiqo.example')).json()).toEqual([])
})

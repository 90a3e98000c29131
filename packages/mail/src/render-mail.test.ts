import { describe, expect, test } from 'vitest'
import type { Mail, MailKind, MailOrder, MailPart } from './mail.ts'
import { renderMail } from './render-mail.ts'

const baseUrl = 'https://artiqo.example'
const eur = (amount: number) => ({ amount, currency: 'EUR' as const })

const part: MailPart = {
  artistName: 'Wren Alder',
  method: 'ship',
  collectPlace: '',
  lines: [
    {
      title: 'Low tide, Sint-Anna',
      artistName: 'Wren Alder',
      medium: 'Archival print',
      editionName: 'Print',
      editionKind: 'limited',
      editionSize: 30,
      quantity: 2,
      unitPrice: eur(12_050),
      lineTotal: eur(24_100),
    },
  ],
  items: eur(24_100),
  delivery: eur(1500),
}
const collected: MailPart = { ...part, artistName: 'Nele Verbeke', method: 'collect', collectPlace: 'Kaai 4, Gent' }
const address = {
  name: 'Ada Claes',
  line1: 'Scheldestraat 12',
  line2: '',
  postalCode: '2000',
  city: 'Antwerpen',
  country: 'BE',
  phone: '+32 470 00 00 00',
}
const order: MailOrder = {
  number: 'AQ-26-0000042',
  linkToken: '01jd.abc-_DEF',
  address,
  parts: [part, collected],
  items: eur(48_200),
  delivery: eur(1500),
  total: eur(49_700),
  paidAt: new Date('2026-11-20T14:05:00Z'),
  expiresAt: new Date('2026-11-20T14:35:00Z'),
}

const mails = {
  welcome: { kind: 'welcome', baseUrl, username: 'wren', isArtist: true, verifyToken: 'verify-1' },
  reset_password: { kind: 'reset_password', baseUrl, username: 'wren', resetToken: 'reset-1' },
  password_changed: { kind: 'password_changed', baseUrl, username: 'wren', at: order.expiresAt },
  session_reused: { kind: 'session_reused', baseUrl, username: 'wren', at: order.expiresAt },
  order_placed: { kind: 'order_placed', baseUrl, order },
  order_paid: { kind: 'order_paid', baseUrl, order },
  payment_failed: { kind: 'payment_failed', baseUrl, order },
  hold_over: { kind: 'hold_over', baseUrl, order },
  order_cancelled: { kind: 'order_cancelled', baseUrl, order, refund: order.total },
  order_in_review: { kind: 'order_in_review', baseUrl, order },
  order_shipped: { kind: 'order_shipped', baseUrl, order, part, carrier: 'bpost', trackingNumber: '3232.1000.42' },
  order_ready: { kind: 'order_ready', baseUrl, order, part: collected },
  order_refunded: { kind: 'order_refunded', baseUrl, order, amount: eur(49_700), reason: 'Changed my mind' },
  artist_new_order: {
    kind: 'artist_new_order',
    baseUrl,
    number: order.number,
    buyerName: 'Ada Claes',
    address,
    note: 'Ring twice.\nThe dog is kind.',
    part,
    fee: eur(2892),
    earnings: eur(22_708),
  },
  artist_order_cancelled: { kind: 'artist_order_cancelled', baseUrl, number: order.number, part },
  admin_review: { kind: 'admin_review', baseUrl, order, reason: 'wrong_amount' },
} satisfies { [K in MailKind]: Mail & { kind: K } }

const linksIn = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url ?? '')

describe.each(Object.values(mails))('the mail $kind', (mail: Mail) => {
  test('has a subject, a text and an HTML that say the same and point to the shop alone', async () => {
    const { subject, html, text } = await renderMail(mail)
    expect(subject).toMatch(/^[\w€][^\r\n]{5,80}$/)
    expect(text).toContain(`${baseUrl}/`)
    expect(linksIn(html).length).toBeGreaterThan(1)
    for (const url of linksIn(html)) {
      expect(url.startsWith(`${baseUrl}/`)).toBe(true)
      expect(text).toContain(url)
    }
    // Every amount and every title is in both.
    const amounts = html.match(/€[\d,.]+\d/g) ?? []
    for (const amount of amounts) expect(text).toContain(amount)
  })

  test('speaks in the voice of the shop: no shouting, no undefined, no line too long to read', async () => {
    const { subject, html, text } = await renderMail(mail)
    for (const words of [subject, text, html.replaceAll(/<[^>]*>/g, ' ')]) {
      expect(words).not.toMatch(/undefined|null|NaN|\[object|oops|please note/i)
    }
    expect(subject + text).not.toContain('!')
    const long = text.split('\n').filter((line) => line.length > 72 && !line.includes('://'))
    expect(long).toEqual([])
  })

  test('is small, and readable in the dark', async () => {
    const { html } = await renderMail(mail)
    expect(html.length).toBeLessThan(24_000)
    expect(html).toContain('prefers-color-scheme: dark')
    expect(html).not.toMatch(/<script|<img|@import|url\(/i)
  })
})

test('a paid order names every work, what it cost, and where it goes', async () => {
  const { text } = await renderMail(mails.order_paid)
  expect(text).toContain('Low tide, Sint-Anna')
  expect(text).toContain('Archival print, Print, edition of 30, 2 × €120.50')
  expect(text).toMatch(/Total +€497\n/)
  expect(text).toContain('Scheldestraat 12\n  2000 Antwerpen\n  Belgium')
  expect(text).toContain('Collect from Nele Verbeke:\n  Kaai 4, Gent')
  expect(text).not.toContain(address.phone)
})

test('a mail that goes out before anything is paid carries nothing but the works and the link', async () => {
  const { text, html } = await renderMail(mails.order_placed)
  for (const words of [text, html]) {
    expect(words).not.toContain('Ada Claes')
    expect(words).not.toContain('Scheldestraat')
  }
})

test('the artist reads where to send it, what the buyer wrote, and what is earned', async () => {
  const { text } = await renderMail(mails.artist_new_order)
  expect(text).toContain('They wrote:\n  Ring twice.\n  The dog is kind.')
  expect(text).toContain(address.phone)
  expect(text).toMatch(/Fee +−€28\.92\n/)
  expect(text).toMatch(/You get +€227\.08\n/)
})

test('a cancelled order says whether money moved', async () => {
  expect((await renderMail(mails.order_cancelled)).text).toContain('€497 goes back')
  expect((await renderMail({ ...mails.order_cancelled, refund: null })).text).toContain('No money was taken.')
})

describe('what strangers typed', () => {
  const hostile = `<script>alert(1)</script> <a href="https://evil.example/x">win</a> https://evil.example/y me@evil.example`
  const mail: Mail = {
    ...mails.artist_new_order,
    buyerName: hostile,
    note: `${hostile}\r\nSubject: forged\n\n-- \nArtiqo`,
    address: { ...address, name: hostile, line1: hostile },
    part: {
      ...part,
      artistName: hostile,
      lines: part.lines.map((line) => ({ ...line, title: hostile, medium: hostile, editionName: hostile })),
    },
  }

  test('is shown as it is and neither runs nor links', async () => {
    const { html, text, subject } = await renderMail(mail)
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script&gt;')
    expect(linksIn(html).every((url) => url.startsWith(`${baseUrl}/`))).toBe(true)
    for (const words of [html, text, subject]) {
      // Mail programs make links of anything that looks like an address; these no longer do.
      expect(words).not.toContain('https://evil')
      expect(words).not.toContain('evil.example')
      expect(words).not.toContain('me@evil')
    }
    expect(text.split('\n').filter((line) => line.startsWith('Subject:') || line === '-- ')).toEqual(['-- '])
  })

  test('cannot begin another header', async () => {
    const forged = { ...order, number: 'AQ-26-1\r\nBcc: all@evil.example' }
    await expect(renderMail({ kind: 'order_paid', baseUrl, order: forged })).rejects.toThrow(RangeError)
  })

  test('leaves numbers as they can be copied', async () => {
    expect((await renderMail(mails.order_shipped)).text).toContain('3232.1000.42')
  })
})

test('tokens are escaped into the path', async () => {
  const { text } = await renderMail({ ...mails.reset_password, resetToken: 'a/b?c=d#e' })
  expect(text).toContain('https://artiqo.example/reset/a%2Fb%3Fc%3Dd%23e\n')
})

test.each([
  'javascript:alert(1)',
  'artiqo.example',
  'https://artiqo.example/',
  'https://artiqo.example/?a=b',
  'https://',
])('refuses %s as the address of the shop', async (base) => {
  await expect(renderMail({ ...mails.welcome, baseUrl: base })).rejects.toThrow(RangeError)
})

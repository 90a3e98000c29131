import type { UserId } from '@artiqo/domain/ids'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Deps } from '#context.ts'
import * as accounts from '#identity/account-mail.service.ts'
import * as orders from '#orders/order-mail.ts'
import { sendMailJob } from './mail-handler.ts'
import type { OrderMailFacts, PartMailFacts } from './mail-facts.ts'
import type { MailJob } from './mail-job.ts'
import type { MailContent } from './mailer.ts'

vi.mock('#identity/account-mail.service.ts', () => ({
  findAddressee: vi.fn(),
  issueMailToken: vi.fn(),
  listAdminAddressees: vi.fn(),
}))
vi.mock('#orders/order-mail.ts', () => ({
  loadOrderForMail: vi.fn(),
  loadPartForMail: vi.fn(),
  loadRefundForMail: vi.fn(),
}))

const eur = (amount: number) => ({ amount, currency: 'EUR' as const })
const userId: UserId = 'usr_01h455vb4pex5vsknk084sn02q'
const orderId = 'ord_01h455vb4pex5vsknk084sn02q'
const artistOrderId = 'aor_01h455vb4pex5vsknk084sn02q'
const refundId = 'ref_01h455vb4pex5vsknk084sn02q'

const part: PartMailFacts['part'] = {
  artistName: 'Wren Alder',
  state: 'new',
  method: 'ship',
  collectPlace: '',
  lines: [
    {
      title: 'Salt room',
      artistName: 'Wren Alder',
      medium: 'Oil',
      editionName: 'Original',
      editionKind: 'original',
      editionSize: 1,
      quantity: 1,
      unitPrice: eur(48_900),
      lineTotal: eur(48_900),
    },
  ],
  items: eur(48_900),
  delivery: eur(1500),
  carrier: 'bpost',
  trackingNumber: '3232100042',
  trackingUrl: 'https://elsewhere.example/3232100042',
  fee: eur(5868),
  earnings: eur(44_532),
}
const order: OrderMailFacts & { note: string } = {
  number: 'AQ-26-0000042',
  state: 'paid',
  email: 'ada@artiqo.example',
  buyerName: 'Ada Claes',
  userId: null,
  linkToken: 'tok-1',
  address: {
    name: 'Ada Claes',
    line1: 'Kaai 4',
    line2: '',
    postalCode: '9000',
    city: 'Gent',
    country: 'BE',
    phone: '',
  },
  parts: [part],
  items: eur(48_900),
  delivery: eur(1500),
  total: eur(50_400),
  placedAt: new Date('2026-11-20T10:00:00Z'),
  paidAt: new Date('2026-11-20T10:05:00Z'),
  expiresAt: new Date('2026-11-20T10:30:00Z'),
  payment: 'succeeded',
  refund: null,
  reviewReason: null,
  note: '',
}
const artist = { userId, name: 'Wren Alder', email: 'wren@artiqo.example' }
const unpaid = { paidAt: null, payment: 'created' as const }

let sent: MailContent[]
const log = { info: vi.fn() }

async function send(job: MailJob) {
  sent = []
  const mailer = { send: async (mail: MailContent) => void sent.push(mail) }
  const publicUrl = 'https://artiqo.example'
  const clock = { now: () => new Date('2026-11-20T10:06:00Z') }
  // The handler touches nothing else of the shop: what it needs to know comes from the services above.
  const deps: Pick<Deps, 'publicUrl' | 'clock'> & { mailer: unknown; log: unknown } = { publicUrl, clock, mailer, log }
  await sendMailJob(deps as Deps, job, { id: 7 })
  return sent
}

beforeEach(() => {
  vi.mocked(accounts.findAddressee).mockReset().mockResolvedValue({
    id: userId,
    email: 'wren@artiqo.example',
    emailVerified: false,
    username: 'wren',
    isArtist: true,
  })
  vi.mocked(accounts.issueMailToken).mockReset().mockResolvedValue('secret-token')
  vi.mocked(accounts.listAdminAddressees)
    .mockReset()
    .mockResolvedValue([
      { id: userId, email: 'one@artiqo.example' },
      { id: userId, email: 'two@artiqo.example' },
    ])
  vi.mocked(orders.loadOrderForMail).mockReset().mockResolvedValue(order)
  vi.mocked(orders.loadPartForMail).mockReset().mockResolvedValue({ order, part, artist })
  vi.mocked(orders.loadRefundForMail)
    .mockReset()
    .mockResolvedValue({ order, amount: eur(50_400), state: 'succeeded', reason: 'late_payment' })
  log.info.mockReset()
})

describe('a mail about an account', () => {
  test('of welcome confirms the address with a token made for it now', async () => {
    const [mail] = await send({ kind: 'welcome', userId })
    expect(mail).toMatchObject({ to: 'wren@artiqo.example', subject: 'Welcome to Artiqo' })
    expect(mail?.text).toContain('https://artiqo.example/verify-email/secret-token')
    expect(vi.mocked(accounts.issueMailToken).mock.calls[0]?.[2]).toBe('verify_email')
  })

  test('needs no token where the address is confirmed, or nothing is opened', async () => {
    vi.mocked(accounts.findAddressee).mockResolvedValue({
      id: userId,
      email: 'wren@artiqo.example',
      emailVerified: true,
      username: 'wren',
      isArtist: false,
    })
    for (const kind of ['welcome', 'password_changed', 'session_reused'] as const) {
      expect(await send({ kind, userId })).toHaveLength(1)
    }
    expect(accounts.issueMailToken).not.toHaveBeenCalled()
  })

  test('of recovery carries a token to set a password', async () => {
    const [mail] = await send({ kind: 'reset_password', userId })
    expect(mail?.text).toContain('https://artiqo.example/reset/secret-token')
    expect(vi.mocked(accounts.issueMailToken).mock.calls[0]?.[2]).toBe('reset_password')
  })

  test('that is gone is not sent, and that is no failure', async () => {
    vi.mocked(accounts.findAddressee).mockResolvedValue(null)
    expect(await send({ kind: 'reset_password', userId })).toEqual([])
    expect(accounts.issueMailToken).not.toHaveBeenCalled()
    expect(log.info).toHaveBeenCalledWith({ job: 7, kind: 'reset_password' }, 'mail is no longer needed')
  })
})

type OrderCase = [kind: Extract<MailJob, { orderId: unknown }>['kind'], when: Partial<OrderMailFacts>, isSent: boolean]

describe('a mail about an order', () => {
  test.each<OrderCase>([
    ['order_placed', { state: 'awaiting_payment', ...unpaid }, true],
    ['order_placed', { state: 'paid' }, false],
    ['order_placed', { state: 'expired', ...unpaid }, false],
    ['order_paid', { state: 'paid' }, true],
    ['order_paid', { state: 'completed' }, true],
    ['order_paid', { state: 'cancelled' }, false],
    ['payment_failed', { state: 'awaiting_payment', paidAt: null, payment: 'failed' }, true],
    ['payment_failed', { state: 'awaiting_payment', paidAt: null, payment: 'processing' }, false],
    ['payment_failed', { state: 'paid' }, false],
    ['hold_over', { state: 'expired', ...unpaid }, true],
    ['hold_over', { state: 'paid' }, false],
    ['order_cancelled', { state: 'cancelled' }, true],
    ['order_in_review', { state: 'needs_review' }, true],
    ['order_in_review', { state: 'paid' }, false],
  ])('%s with %o is sent to the buyer: %s', async (kind, when, isSent) => {
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({ ...order, ...when })
    const mails = await send({ kind, orderId })
    expect(mails.map((mail) => mail.to)).toEqual(isSent ? ['ada@artiqo.example'] : [])
    const links = mails.map((mail) => mail.text.includes('https://artiqo.example/o/tok-1\n'))
    // A hold that is over leads back to the cart.
    expect(links).toEqual(isSent ? [kind !== 'hold_over'] : [])
  })

  test('says that money comes back if any was taken, also before the refund is on its way', async () => {
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({ ...order, state: 'cancelled' })
    expect((await send({ kind: 'order_cancelled', orderId }))[0]?.text).toContain('€504 goes back')
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({ ...order, state: 'cancelled', ...unpaid })
    expect((await send({ kind: 'order_cancelled', orderId }))[0]?.text).toContain('No money was taken.')
  })

  test('has the same id for every try, so that a mail that comes twice is known', async () => {
    const first = await send({ kind: 'order_paid', orderId })
    const second = await send({ kind: 'order_paid', orderId })
    expect(first[0]?.messageId).toBe('<outbox-7@artiqo.example>')
    expect(second[0]?.messageId).toBe(first[0]?.messageId)
  })

  test('that needs a decision goes to everybody who runs the shop', async () => {
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({
      ...order,
      state: 'needs_review',
      reviewReason: 'wrong_amount',
    })
    const mails = await send({ kind: 'admin_review', orderId })
    expect(mails.map((mail) => mail.to)).toEqual(['one@artiqo.example', 'two@artiqo.example'])
    expect(new Set(mails.map((mail) => mail.messageId)).size).toBe(2)
    expect(mails[0]?.text).toContain('The amount that was paid is not the total.')
  })

  test('whose refund failed needs a decision too, and one that was settled does not', async () => {
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({ ...order, state: 'cancelled', refund: null })
    expect((await send({ kind: 'admin_review', orderId }))[0]?.text).toContain('The refund failed')
    vi.mocked(orders.loadOrderForMail).mockResolvedValue({ ...order, state: 'cancelled', refund: order.total })
    expect(await send({ kind: 'admin_review', orderId })).toEqual([])
  })
})

describe("a mail about an artist's part", () => {
  const about = (state: PartMailFacts['part']['state']) => {
    vi.mocked(orders.loadPartForMail).mockResolvedValue({ order, part: { ...part, state }, artist })
  }

  test('tells the buyer how to follow it, with no address but that of the shop', async () => {
    about('shipped')
    const [mail] = await send({ kind: 'order_shipped', artistOrderId })
    expect(mail?.to).toBe('ada@artiqo.example')
    expect(mail?.text).toContain('Carrier:\n  bpost\nTracking number:\n  3232100042')
    expect(mail?.text).toContain('https://artiqo.example/o/tok-1\n')
    expect(`${mail?.text}${mail?.html}`).not.toContain('elsewhere.example')
  })

  test('tells the artist of a sale, and of its end', async () => {
    about('new')
    expect((await send({ kind: 'artist_new_order', artistOrderId }))[0]).toMatchObject({
      to: 'wren@artiqo.example',
      subject: 'New order AQ-26-0000042',
    })
    expect(await send({ kind: 'artist_order_cancelled', artistOrderId })).toEqual([])
    about('cancelled')
    expect((await send({ kind: 'artist_order_cancelled', artistOrderId }))[0]?.to).toBe('wren@artiqo.example')
    expect(await send({ kind: 'artist_new_order', artistOrderId })).toEqual([])
    expect(await send({ kind: 'order_shipped', artistOrderId })).toEqual([])
    expect(await send({ kind: 'order_ready', artistOrderId })).toEqual([])
  })
})

describe('a mail about a refund', () => {
  test('names the sum and the reason in words', async () => {
    const [mail] = await send({ kind: 'order_refunded', refundId })
    expect(mail).toMatchObject({ to: 'ada@artiqo.example', subject: 'Order AQ-26-0000042: €504 on its way back' })
    expect(mail?.text).toContain('The payment came after the hold had ended')
    expect(mail?.text).not.toContain('late_payment')
  })

  test('is not sent for one that failed', async () => {
    vi.mocked(orders.loadRefundForMail).mockResolvedValue({ order, amount: eur(1), state: 'failed', reason: '' })
    expect(await send({ kind: 'order_refunded', refundId })).toEqual([])
  })
})

test('a mail that cannot be handed over fails its job, which is then tried again', async () => {
  const refuse = { send: () => Promise.reject(new Error('451 try later')) }
  const deps: unknown = { publicUrl: 'https://artiqo.example', mailer: refuse, log, clock: { now: () => new Date() } }
  await expect(sendMailJob(deps as Deps, { kind: 'order_paid', orderId }, { id: 8 })).rejects.toThrow('451 try later')
})

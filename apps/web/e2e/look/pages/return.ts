import type { Order } from '@artiqo/contracts/orders'
import type { PaymentView } from '@artiqo/contracts/payments'
import { expect, type Page } from '@playwright/test'
import { payButton } from '../../support/buying.ts'
import { alter, cutOff, inTime, stall } from '../faults.ts'
import { buy, order, orderIs, tamper, tryCard, type Placed } from '../purchase.ts'
import { statesOf, type Stage } from '../state.ts'

const address = ({ orderId, linkToken }: Placed) => `/orders/${orderId}/return?link=${linkToken}`

async function open(page: Page, placed: Placed, title: string): Promise<void> {
  await page.goto(address(placed))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** A guest's order of two works, not paid. */
async function placed({ visitor, shop }: Stage): Promise<Placed> {
  return order(visitor, [await shop.print(), await shop.print('open')], { email: shop.email })
}

/** Opens the page with time flying, for what is said after a while only. */
async function wait(page: Page, placed: Placed, title: string): Promise<void> {
  await page.clock.install()
  await page.goto(address(placed))
  await inTime(page, page.getByRole('heading', { level: 1, name: title }))
}

const all =
  ({ total }: Placed, state: PaymentView['state']) =>
  (payment: PaymentView) => ({
    ...payment,
    state,
    orderState: 'needs_review' as const,
    refunded: total,
  })

export const returning = statesOf('Back from the bank', {
  'being checked': async (stage) => {
    const order = await placed(stage)
    await tryCard(order, 'takesItsTime')
    await open(stage.page, order, 'Checking with your bank')
    await expect(stage.page.getByText('Still held for you')).toBeVisible()
  },
  'no answer from us either': async (stage) => {
    const { page } = stage
    const order = await placed(stage)
    await cutOff(page, 'payments.get')
    await open(page, order, 'Checking with your bank')
    await expect(page.getByText('You’re offline, or we are.')).toBeVisible()
  },
  'takes its time': async (stage) => {
    const order = await placed(stage)
    await tryCard(order, 'takesItsTime')
    await wait(stage.page, order, 'Your bank is taking its time')
  },
  paid: async ({ page, visitor, shop }) => {
    const order = await buy(visitor, [await shop.print(), await shop.print('open')], { email: shop.email })
    await open(page, order, 'It’s yours')
    await expect(page.getByRole('link', { name: 'Follow your order' })).toBeVisible()
  },
  'paid already': async ({ page, visitor, shop }) => {
    const order = await buy(visitor, [await shop.print()], { email: shop.email })
    const before = new Date(Date.now() - 3_600_000).toISOString()
    await alter<Order>(page, 'orders.get', (answer) => ({ ...answer, paidAt: before }))
    await open(page, order, 'This order is paid already')
  },
  declined: async (stage) => {
    const order = await placed(stage)
    await tryCard(order, 'declined')
    await open(stage.page, order, 'Not paid yet')
    await expect(payButton(stage.page)).toBeEnabled()
  },
  'another step': async (stage) => {
    const order = await placed(stage)
    await tryCard(order, 'asksTheBank')
    await open(stage.page, order, 'Your bank wants to be sure it’s you')
    await expect(stage.page.getByRole('button', { name: 'Go on with your bank' })).toBeEnabled()
  },
  'nothing heard': async (stage) => {
    await wait(stage.page, await placed(stage), 'Not paid yet')
    await expect(payButton(stage.page)).toBeEnabled()
  },
  'paid, but the work was gone': async (stage) => {
    const order = await placed(stage)
    await alter<PaymentView>(stage.page, 'payments.get', all(order, 'succeeded'))
    await open(stage.page, order, 'Your money is on its way back')
  },
  'a person looks at it': async (stage) => {
    const order = await placed(stage)
    await tamper(order)
    await tryCard(order, 'pays')
    await orderIs(order, 'needs_review')
    await open(stage.page, order, 'We’re looking at your payment')
  },
  'out of time': async (stage) => {
    const order = await placed(stage)
    await alter<PaymentView>(stage.page, 'payments.get', (payment) => ({
      ...payment,
      state: 'canceled',
      orderState: 'expired',
    }))
    await open(stage.page, order, 'Your hold ended')
  },
  'taken back': async (stage) => {
    const order = await placed(stage)
    await stage.visitor.orders.cancel.mutate({ linkToken: order.linkToken })
    await open(stage.page, order, 'This order was cancelled')
  },
  'on its way': async (stage) => {
    const order = await placed(stage)
    await stall(stage.page, 'orders.get')
    await stage.page.goto(address(order))
    await expect(stage.page.getByText('On its way', { exact: true })).toBeAttached()
  },
})

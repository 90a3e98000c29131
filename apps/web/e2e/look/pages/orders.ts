import type { Order } from '@artiqo/contracts/orders'
import type { ArtistStep } from '@artiqo/domain/order'
import { expect, type Page } from '@playwright/test'
import { payButton } from '../../support/buying.ts'
import { newBuyer } from '../../support/people.ts'
import { alter, breakDown, inTime, stall } from '../faults.ts'
import { advance, buy, order, orderIs, tamper, tryCard, type Placed } from '../purchase.ts'
import { statesOf, type Stage } from '../state.ts'

async function open(page: Page, { linkToken }: Pick<Placed, 'linkToken'>, title: string): Promise<void> {
  await page.goto(`/o/${linkToken}`)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** A guest's order of one work whose part is so far. */
async function far({ visitor, shop }: Stage, steps: readonly ArtistStep[], method: 'ship' | 'collect' = 'ship') {
  const work = await shop.print()
  const placed = await buy(visitor, [work], { email: shop.email, method })
  await advance(work, placed, steps)
  return placed
}

export const purchase = statesOf('Order', {
  'waits to be paid': async (stage) => {
    const { page, visitor, shop } = stage
    await open(page, await order(visitor, [await shop.print()], { email: shop.email }), 'Waiting for your payment')
    await expect(payButton(page)).toBeEnabled()
  },
  'paid, by a guest': async (stage) => {
    await open(stage.page, await far(stage, []), 'Paid, and the artist knows')
  },
  'being packed': async (stage) => {
    await open(stage.page, await far(stage, ['accepted']), 'It’s being packed')
  },
  'one on its way, one being packed': async ({ page, visitor, shop }) => {
    const [first, second] = [await shop.original(), await shop.print()]
    const placed = await buy(visitor, [first, second], { email: shop.email })
    await advance(second, placed, ['accepted', 'shipped'])
    if (first.artist.id === second.artist.id) return open(page, placed, 'It’s on its way')
    await advance(first, placed, ['accepted'])
    await open(page, placed, 'One is on its way, one is being packed')
  },
  'ready to collect': async (stage) => {
    await open(stage.page, await far(stage, ['accepted', 'shipped'], 'collect'), 'It’s ready for you')
  },
  'with you': async (stage) => {
    await open(stage.page, await far(stage, ['accepted', 'shipped', 'delivered']), 'It’s with you')
  },
  'shall it be cancelled?': async (stage) => {
    const { page } = stage
    await open(page, await far(stage, []), 'Paid, and the artist knows')
    await page.getByRole('button', { name: 'Cancel this order' }).click()
    await expect(page.getByRole('dialog', { name: 'Cancel this order?' })).toBeVisible()
  },
  'cancelled, money on its way back': async (stage) => {
    const placed = await far(stage, [])
    await stage.visitor.orders.cancel.mutate({ linkToken: placed.linkToken, reason: 'The wall is smaller' })
    await alter<Order>(stage.page, 'orders.get', (answer) => ({
      ...answer,
      refund: answer.refund && { ...answer.refund, state: 'pending' },
    }))
    await open(stage.page, placed, 'Cancelled, and your money goes back')
  },
  'cancelled, money back': async (stage) => {
    const { page, visitor } = stage
    const placed = await far(stage, [])
    const { linkToken } = placed
    await visitor.orders.cancel.mutate({ linkToken })
    const refund = async () => (await visitor.orders.get.query({ linkToken })).refund?.state
    await expect.poll(refund, { intervals: [200] }).toBe('succeeded')
    await open(page, placed, 'Cancelled, and your money goes back')
    await expect(page.getByText(/went back to you/)).toBeVisible()
  },
  'cancelled before it was paid': async ({ page, visitor, shop }) => {
    const placed = await order(visitor, [await shop.print()], { email: shop.email })
    await visitor.orders.cancel.mutate({ linkToken: placed.linkToken })
    await open(page, placed, 'This order was cancelled')
  },
  'out of time': async ({ page, visitor, shop }) => {
    const placed = await order(visitor, [await shop.print()], { email: shop.email })
    await alter<Order>(page, 'orders.get', (answer) => ({
      ...answer,
      state: 'expired',
      cancelRefusal: 'already_over',
      parts: answer.parts.map((part) => ({ ...part, state: 'cancelled' })),
    }))
    await open(page, placed, 'This order ran out of time')
  },
  'a person looks at it': async ({ page, visitor, shop }) => {
    const placed = await order(visitor, [await shop.print()], { email: shop.email })
    await tamper(placed)
    await tryCard(placed, 'pays')
    await orderIs(placed, 'needs_review')
    await open(page, placed, 'We’re looking at your payment')
  },
  'in an account': async ({ page, signIn, shop }) => {
    const buyer = await shop.buyer()
    const { orderId } = await buy(buyer.api, [await shop.print(), await shop.print('open')], { email: buyer.email })
    await signIn(buyer)
    await page.goto(`/orders/${orderId}`)
    await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'orders.get')
    await page.goto(`/o/${'x'.repeat(60)}`)
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
  'not yours, or not there': async ({ page }) => {
    await page.goto(`/o/${'x'.repeat(60)}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing hangs here' })).toBeVisible()
  },
})

export const orders = statesOf('Orders', {
  'some of them': async ({ page, signIn, shop }) => {
    const buyer = await shop.buyer()
    const placed = await buy(buyer.api, [await shop.print()], { email: buyer.email })
    await signIn(buyer)
    await page.goto('/orders')
    await expect(page.getByText(placed.number).first()).toBeVisible()
  },
  none: async ({ page, signIn }) => {
    await signIn(await newBuyer('Nele Verbeke'))
    await page.goto('/orders')
    await expect(page.getByText('Nothing bought yet')).toBeVisible()
  },
  'on its way': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await stall(page, 'orders.list')
    await page.goto('/orders')
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
  broken: async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await breakDown(page, 'orders.list')
    await page.goto('/orders')
    await inTime(page, page.getByText('The orders didn’t arrive'))
  },
})

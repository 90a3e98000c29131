import type { BeginCheckoutResult } from '@artiqo/contracts/checkout'
import { expect, type Page } from '@playwright/test'
import { cards, fillAddress, fillCard, payButton, payWith } from '../../support/buying.ts'
import { shopTime } from '../../support/clock.ts'
import { environment } from '../../support/environment.ts'
import { alter, breakDown, inTime, stall } from '../faults.ts'
import { buy, holdFor, order } from '../purchase.ts'
import { statesOf, type Stage } from '../state.ts'

async function open(page: Page): Promise<void> {
  await page.goto('/checkout')
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
}

/** With a work of one artist and a work of another, where there are two. */
async function begin({ page, visitor, shop }: Stage): Promise<void> {
  for (const { editionId } of [await shop.print(), await shop.print('open')])
    await visitor.cart.add.mutate({ editionId })
  await open(page)
  await expect(payButton(page)).toBeEnabled()
}

/** Lets the hold that the page hears of end so many seconds from now. */
async function letHoldEnd(page: Page, seconds: number): Promise<void> {
  const now = (await shopTime()).getTime()
  await alter<BeginCheckoutResult>(page, 'checkout.begin', (result) => {
    if (result.kind !== 'held') return result
    const expiresAt = new Date(now + seconds * 1000).toISOString()
    return { ...result, checkout: { ...result.checkout, expiresAt } }
  })
}

export const checkout = statesOf('Checkout', {
  'held for you': begin,
  'signed in': async ({ page, signIn, shop }) => {
    const buyer = await shop.buyer()
    await holdFor(buyer.api, [await shop.original()])
    await signIn(buyer)
    await open(page)
    await expect(page.getByText('You’re signed in as')).toBeVisible()
    await expect(payButton(page)).toBeEnabled()
  },
  'things to fix': async (stage) => {
    await begin(stage)
    await payButton(stage.page).click()
    await expect(stage.page.getByText(/things to fix$/)).toBeVisible()
  },
  'two minutes left': async (stage) => {
    await letHoldEnd(stage.page, 115)
    await begin(stage)
    await expect(stage.page.getByRole('button', { name: 'Keep it longer' })).toBeVisible()
  },
  'the hold ended': async (stage) => {
    await letHoldEnd(stage.page, 1)
    const { page, visitor, shop } = stage
    await visitor.cart.add.mutate({ editionId: (await shop.original()).editionId })
    await open(page)
    await expect(page.getByRole('alert').filter({ hasText: 'Your hold ended.' })).toBeVisible()
  },
  'someone else was faster with one': async ({ page, visitor, shop }) => {
    const [work, other, rival] = [await shop.original(), await shop.print(), await shop.rival()]
    for (const { editionId } of [work, other]) await visitor.cart.add.mutate({ editionId })
    await holdFor(rival.api, [work])
    await open(page)
    await expect(page.getByRole('button', { name: 'Go on without it' })).toBeVisible()
  },
  'nothing can be had': async ({ page, visitor, shop }) => {
    const [work, rival] = [await shop.original(), await shop.rival()]
    await visitor.cart.add.mutate({ editionId: work.editionId })
    await buy(rival.api, [work], { email: rival.email })
    await open(page)
    await expect(page.getByText('Nothing in your cart can be had just now')).toBeVisible()
  },
  'a price changed': async (stage) => {
    const { page, visitor, shop } = stage
    const work = await shop.original()
    await visitor.cart.add.mutate({ editionId: work.editionId })
    // The page was told another price than the shop has by now.
    await alter<BeginCheckoutResult>(page, 'checkout.begin', (result) => {
      if (result.kind !== 'held') return result
      const groups = result.cart.groups.map((group) => ({
        ...group,
        lines: group.lines.map((line) => ({ ...line, unitPrice: { ...line.unitPrice, amount: 100_00 } })),
      }))
      return { ...result, cart: { ...result.cart, groups } }
    })
    await open(page)
    await fillAddress(page, { email: shop.email })
    await payWith(page, cards.pays)
    const note = page.getByText(/went from|total is now|changed/i).first()
    await expect(note).toBeVisible()
    return note
  },
  declined: async (stage) => {
    await begin(stage)
    await fillAddress(stage.page, { email: stage.shop.email })
    await payWith(stage.page, cards.declined)
    const refusal = stage.page.getByRole('main').getByText('Your card was declined.', { exact: true })
    await expect(refusal).toBeVisible()
    return refusal
  },
  paying: async (stage) => {
    const { page } = stage
    await page.route(`${environment.sandbox}/**/confirm`, () => undefined)
    await begin(stage)
    await fillAddress(page, { email: stage.shop.email })
    await fillCard(page, cards.pays)
    await payButton(page).click()
    const paying = page.getByRole('button', { name: /^Paying / })
    await expect(paying).toBeVisible()
    return paying
  },
  'an order waits to be paid': async ({ page, visitor, shop }) => {
    await order(visitor, [await shop.print()], { email: shop.email })
    await open(page)
    await expect(page.getByText('Your order is placed and waits to be paid.')).toBeVisible()
    await expect(payButton(page)).toBeEnabled()
  },
  'nothing to check out': async ({ page }) => {
    await open(page)
    await expect(page.getByText('There’s nothing to check out')).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'checkout.begin')
    await page.goto('/checkout')
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
  broken: async ({ page }) => {
    await breakDown(page, 'checkout.begin')
    await page.goto('/checkout')
    await inTime(page, page.getByText('Checkout didn’t open'))
  },
})

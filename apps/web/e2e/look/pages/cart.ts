import { expect, type Page } from '@playwright/test'
import { putInCart } from '../../support/buying.ts'
import { newBuyer } from '../../support/people.ts'
import { signIn } from '../../support/session.ts'
import { breakDown, inTime, loseNetwork, stall } from '../faults.ts'
import { buy, holdFor, order } from '../purchase.ts'
import { statesOf } from '../state.ts'

async function open(page: Page): Promise<void> {
  await page.goto('/cart')
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeVisible()
}

export const cart = statesOf('Cart', {
  'nothing held yet': async ({ page, visitor, shop }) => {
    for (const { editionId } of [await shop.original(), await shop.print(), await shop.print('open')])
      await visitor.cart.add.mutate({ editionId })
    await open(page)
    await expect(page.getByText('One of a kind, not held yet').first()).toBeVisible()
  },
  held: async ({ page, visitor, shop }) => {
    await holdFor(visitor, [await shop.original(), await shop.print()])
    await open(page)
    await expect(page.getByRole('button', { name: 'Let them go' })).toBeVisible()
  },
  'a work left': async ({ page, visitor, shop }) => {
    const [work, other, rival] = [await shop.original(), await shop.print(), await shop.rival()]
    for (const { editionId } of [work, other]) await visitor.cart.add.mutate({ editionId })
    await buy(rival.api, [work], { email: rival.email })
    await open(page)
    await expect(page.getByText(`${work.title} was sold while it sat in your cart.`)).toBeVisible()
  },
  'a price changed': async ({ page, visitor, shop }) => {
    const [work, other] = [await shop.original(), await shop.print()]
    for (const { editionId } of [work, other]) await visitor.cart.add.mutate({ editionId })
    const price = { amount: 1310_00, currency: 'EUR' } as const
    await work.artist.api.studio.artworks.update.mutate({
      artworkId: work.id,
      editions: [{ id: work.editionId, kind: 'original', price }],
    })
    await open(page)
    await expect(page.getByText('to €1,310.')).toBeVisible()
  },
  'on hold for someone else': async ({ page, visitor, shop }) => {
    const [work, other, rival] = [await shop.original(), await shop.print(), await shop.rival()]
    for (const { editionId } of [work, other]) await visitor.cart.add.mutate({ editionId })
    await holdFor(rival.api, [work])
    await open(page)
    await expect(page.getByText(`Someone is checking out with ${work.title}.`)).toBeVisible()
  },
  'an order waits to be paid': async ({ page, visitor, shop }) => {
    await order(visitor, [await shop.print()], { email: shop.email })
    await open(page)
    await expect(page.getByText('Your order waits to be paid.')).toBeVisible()
  },
  'taken out, with a way back': async ({ page, visitor, shop }) => {
    const [work, other] = [await shop.print(), await shop.print('open')]
    for (const { editionId } of [work, other]) await visitor.cart.add.mutate({ editionId })
    await open(page)
    await page.getByRole('button', { name: `Remove ${work.title}` }).click()
    await expect(page.getByRole('list', { name: 'Just done' }).getByRole('button', { name: 'Undo' })).toBeVisible()
  },
  'joined with an account’s': async ({ page, shop }) => {
    const [buyer, kept, brought] = [await newBuyer('Nele Verbeke'), await shop.print(), await shop.print('open')]
    await buyer.api.cart.add.mutate({ editionId: kept.editionId })
    await putInCart(page, brought)
    await page.goto('/login?next=%2Fcart')
    await signIn(page, buyer.email, buyer.password)
    await expect(page.getByText('Your cart came with you.')).toBeVisible()
  },
  empty: async ({ page }) => {
    await open(page)
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  },
  'on its way': async ({ page }) => {
    await stall(page, 'cart.get')
    await page.goto('/cart')
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
  broken: async ({ page }) => {
    await breakDown(page, 'cart.get')
    await page.goto('/cart')
    await inTime(page, page.getByRole('heading', { level: 1, name: 'We broke something' }))
  },
  offline: async ({ page, visitor, shop }) => {
    await visitor.cart.add.mutate({ editionId: (await shop.print()).editionId })
    await open(page)
    await loseNetwork(page)
    await expect(page.getByText('You’re offline.')).toBeVisible()
  },
})

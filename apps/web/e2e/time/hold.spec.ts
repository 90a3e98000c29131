import type { Page } from '@playwright/test'
import { anyone } from '../support/api.ts'
import { cards, checkOut, expectPaid, fillAddress, fillCard, payButton, payWith, putInCart } from '../support/buying.ts'
import { letPass } from '../support/clock.ts'
import { linkIn, mailTo } from '../support/inbox.ts'
import { newArtist } from '../support/people.ts'
import { expect, test } from '../support/test.ts'
import { unique } from '../support/unique.ts'
import { hang, type Work } from '../support/works.ts'

test('a hold that ends frees the work for others, and nothing that was typed is lost', async ({ page, visit }) => {
  const work = await hang(await newArtist())
  const email = `slow-${unique()}@example.org`
  await atCheckout(page, work)
  await fillAddress(page, { email })
  await fillCard(page, cards.pays)
  const other = await visit()
  await other.goto(`/w/${work.slug}`)
  await expect(other.getByRole('main').getByRole('button', { name: 'On hold' })).toBeDisabled()

  await bothClocks(page, 31)
  const over = page.getByRole('alert').filter({ hasText: 'Your hold ended.' })
  await expect(over).toContainText(`${work.title} is free for anyone again. Nothing you typed is lost.`)
  await expect(payButton(page)).toBeDisabled()
  await expect.poll(() => availability(work)).toBe('available')
  await other.reload()
  await expect(other.getByRole('main').getByRole('button', { name: 'Add to cart' })).toBeEnabled()

  await over.getByRole('button', { name: 'Hold it again for 30 minutes' }).click()
  await expect(over).toHaveCount(0)
  const field = (name: string) => page.getByRole('main').getByRole('textbox', { name, exact: true })
  await expect(field('E-mail')).toHaveValue(email)
  await expect(field('Address')).toHaveValue('Ottergemsesteenweg 1')
  await expect(field('Card number')).toHaveValue('4242 4242 4242 4242')
  await payButton(page).click()
  await expectPaid(page)
})

test('a hold that is nearly over is kept longer by one press', async ({ page }) => {
  const work = await hang(await newArtist())
  await atCheckout(page, work)
  const note = page.getByText(`${work.title} is set aside for you`)
  const keep = page.getByRole('button', { name: 'Keep it longer' })
  await expect(note).toBeVisible()
  await expect(keep).toHaveCount(0)
  await bothClocks(page, 28.5)
  await keep.click()
  await expect(keep).toHaveCount(0)
  await expect(page.getByRole('timer').first()).toHaveText(/^(30:00|29:\d\d)$/)
  await bothClocks(page, 5)
  expect(await availability(work), 'five minutes later, when the first hold is long over').toBe('on_hold')
})

test('an order that is not paid in time ends: the work is for sale again, and the cart is as it was', async ({
  page,
}) => {
  const work = await hang(await newArtist())
  const email = `late-${unique()}@example.org`
  await atCheckout(page, work)
  await fillAddress(page, { email })
  await payWith(page, cards.declined)
  await expect(page.getByRole('main').getByText('Your card was declined.', { exact: true })).toBeVisible()
  expect(await availability(work)).toBe('on_hold')
  // Before time passes: an order that is over is not asked to be paid any more.
  const link = linkIn(await mailTo(email, /waits to be paid$/), '/o/')

  await bothClocks(page, 41)
  const mail = await mailTo(email, /^Order .* has ended$/)
  await expect.poll(() => availability(work)).toBe('available')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'This order ran out of time' })).toBeVisible()
  await page.goto(linkIn(mail, '/cart'))
  await expect(page.getByRole('main').getByRole('link', { name: work.title })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Check out' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Nele Verbeke')
  await payWith(page, cards.pays)
  await expectPaid(page)
})

/** A guest whose checkout has just been opened, in a browser whose clock can be moved. */
async function atCheckout(page: Page, work: Work): Promise<void> {
  await page.clock.install()
  await putInCart(page, work)
  await checkOut(page)
  await expect(page.getByText(`${work.title} is set aside for you`)).toBeVisible()
}

/** Time passes in the shop and in this browser alike. */
async function bothClocks(page: Page, minutes: number): Promise<void> {
  await letPass({ minutes })
  await page.clock.fastForward(minutes * 60_000)
}

async function availability({ id }: Work): Promise<string> {
  const work = await anyone.catalog.get.query({ artwork: id })
  return work.availability
}

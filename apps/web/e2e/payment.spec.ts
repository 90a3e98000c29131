import type { Page } from '@playwright/test'
import { anyone } from './support/api.ts'
import { cards, checkOut, expectPaid, fillAddress, payButton, payWith, putInCart } from './support/buying.ts'
import { mailTo } from './support/inbox.ts'
import { newArtist } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang, type Work } from './support/works.ts'

test('a declined card takes nothing and keeps everything, and another one pays on the same page', async ({ page }) => {
  const [work, email] = await atPayment(page)
  await payWith(page, cards.declined)
  const refusal = page.getByRole('main').getByText('Your card was declined.', { exact: true })
  await expect(refusal).toBeVisible()
  await expect(page).toHaveURL('/checkout')
  await expect(payButton(page)).toBeEnabled()
  await expect(page.getByText(email)).toBeVisible()
  await expect(page.getByText('Ottergemsesteenweg 1')).toBeVisible()

  await payWith(page, cards.tooLittle)
  await expect(
    page
      .getByRole('main')
      .getByText(/^There isn’t enough on this card/)
      .first(),
  ).toBeVisible()
  await expect(refusal).toBeHidden()

  await payWith(page, cards.pays)
  await expectPaid(page)
  expect(await availability(work)).toBe('sold')
  await mailTo(email, /^Order .* is paid$/)
})

test('a bank that asks and is told yes leads back to a paid order', async ({ page }) => {
  const [work, email] = await atPayment(page)
  await payWith(page, cards.asksTheBank)
  await page.getByRole('button', { name: 'Complete' }).click()
  await expectPaid(page)
  expect(new URL(page.url()).pathname).toMatch(/^\/orders\/ord_\w+\/return$/)
  expect(await availability(work)).toBe('sold')
  await mailTo(email, /^Order .* is paid$/)
})

test('a bank that asks and is told no takes nothing, and another card pays', async ({ page }) => {
  const [work] = await atPayment(page)
  await payWith(page, cards.asksTheBank)
  await page.getByRole('button', { name: 'Fail' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Not paid yet' })).toBeVisible()
  expect(await availability(work)).toBe('on_hold')

  await payWith(page, cards.pays)
  await expectPaid(page)
  expect(await availability(work)).toBe('sold')
})

/** A guest with a work of their own in checkout, all typed but the card. */
async function atPayment(page: Page): Promise<[work: Work, email: string]> {
  const [work, email] = [await hang(await newArtist()), `guest-${unique()}@example.org`]
  await putInCart(page, work)
  await checkOut(page)
  await fillAddress(page, { email })
  await expect(payButton(page)).toHaveText('Pay €192')
  return [work, email]
}

async function availability({ id }: Work): Promise<string> {
  const work = await anyone.catalog.get.query({ artwork: id })
  return work.availability
}

import { expect, type Page } from '@playwright/test'
import type { Work } from './works.ts'

/** Test cards of Stripe, which the sandbox knows too. */
export const cards = {
  pays: '4242424242424242',
  declined: '4000000000000002',
  tooLittle: '4000000000009995',
  asksTheBank: '4000002760003184',
}

/** Opens a work and puts it in the cart. */
export async function putInCart(page: Page, { slug, title }: Pick<Work, 'slug' | 'title'>): Promise<void> {
  await page.goto(`/w/${slug}`)
  await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is in your cart`)
}

/** Goes to checkout by the button in the cart; the works are held from then on. */
export async function checkOut(page: Page): Promise<void> {
  await page.goto('/cart')
  await page.getByRole('complementary', { name: 'Summary' }).getByRole('link', { name: 'Check out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
}

export interface Buyer {
  email: string
  name?: string
}

/** Types who buys and where it goes: an address in Ghent. */
export async function fillAddress(page: Page, { email, name = 'Nele Verbeke' }: Buyer): Promise<void> {
  const field = (label: string) => page.getByRole('main').getByRole('textbox', { name: label, exact: true })
  await field('E-mail').fill(email)
  await field('Full name').fill(name)
  await field('Address').fill('Ottergemsesteenweg 1')
  await field('Postcode').fill('9000')
  await field('Town').fill('Ghent')
  await page.getByRole('combobox', { name: 'Country' }).selectOption('Belgium')
}

export async function fillCard(page: Page, number: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Card number' }).fill(number)
  await page.getByRole('textbox', { name: 'Expiry' }).fill('12 / 34')
  await page.getByRole('textbox', { name: 'CVC' }).fill('123')
}

/** The button that says how much, and takes it. */
export function payButton(page: Page) {
  return page.getByRole('main').getByRole('button', { name: /^Pay / })
}

export async function payWith(page: Page, number: string): Promise<void> {
  await fillCard(page, number)
  await payButton(page).click()
}

/** The page that says so once the money has arrived. */
export async function expectPaid(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'It’s yours' })).toBeVisible({ timeout: 20_000 })
}

/** From a work in hand to the page that says it is paid. */
export async function buy(page: Page, works: readonly Work[], buyer: Buyer): Promise<void> {
  for (const work of works) await putInCart(page, work)
  await checkOut(page)
  await fillAddress(page, buyer)
  await payWith(page, cards.pays)
  await expectPaid(page)
}

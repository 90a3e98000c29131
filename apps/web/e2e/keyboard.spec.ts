import type { Locator, Page } from '@playwright/test'
import { expectPaid } from './support/buying.ts'
import { newArtist } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

test('an open edition is bought with the keyboard alone', async ({ page }) => {
  const work = await hang(await newArtist(), { kind: 'open', price: 35 })
  await page.goto(`/w/${work.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: work.title })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused()
  await page.keyboard.press('Enter')

  const main = page.getByRole('main')
  await press(page, main.getByRole('button', { name: 'Add to cart' }))
  await press(page, main.getByRole('link', { name: 'See it in your cart' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Your cart' })).toBeFocused()
  await press(page, main.getByRole('button', { name: 'One more' }))
  await expect(main.getByRole('group', { name: `Copies of ${work.title}` })).toContainText('2')
  await press(page, main.getByRole('link', { name: 'Check out' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeFocused()

  const field = (name: string) => main.getByRole('textbox', { name, exact: true })
  await type(page, field('E-mail'), `keys-${unique()}@example.org`)
  await type(page, field('Full name'), 'Nele Verbeke')
  await type(page, field('Address'), 'Ottergemsesteenweg 1')
  await type(page, field('Postcode'), '9000')
  await type(page, field('Town'), 'Ghent')
  await type(page, main.getByRole('combobox', { name: 'Country' }), 'Belg')
  await tabTo(page, main.getByRole('radio', { name: /^Sent to you/ }))
  await page.keyboard.press('ArrowDown')
  await expect(main.getByRole('radio', { name: /^Collect in Ghent/ })).toBeChecked()
  await type(page, field('Card number'), '4242424242424242')
  await type(page, field('Expiry'), '1234')
  await type(page, field('CVC'), '123')
  await press(page, main.getByRole('button', { name: 'Pay €70' }))
  await expectPaid(page)
})

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** Goes from control to control until this one has focus, forwards only, as one who cannot point does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  const hasFocus = () => target.evaluate((element) => element === document.activeElement)
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab')
    if (await hasFocus()) return
  }
  throw new Error(`Tab does not lead to ${String(target)}`)
}

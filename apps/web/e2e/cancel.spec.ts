import { anyone } from './support/api.ts'
import { buy, cards, checkOut, fillAddress, payWith, putInCart } from './support/buying.ts'
import { linkIn, mailTo } from './support/inbox.ts'
import { newArtist } from './support/people.ts'
import { moneyMatches } from './support/sandbox.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

test('a paid order is cancelled: the money goes back, the works are for sale again, the artists are told', async ({
  page,
}) => {
  const [first, second] = await Promise.all([newArtist(), newArtist()])
  const [original, print] = await Promise.all([
    hang(first, { price: 300 }),
    hang(second, { price: 40, kind: 'limited', copies: 5 }),
  ])
  const email = `guest-${unique()}@example.org`
  await buy(page, [original, print], { email })
  expect(await onSale(print.id)).toEqual({ availability: 'available', left: 4 })

  await page.getByRole('link', { name: 'Follow your order' }).click()
  await page.getByRole('button', { name: 'Cancel this order' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this order?' })
  await expect(dialog).toContainText('All €364 goes back to the card you paid with')
  await dialog.getByRole('textbox', { name: 'Why, if you like to say' }).fill('The wall is smaller than I thought')
  await dialog.getByRole('button', { name: 'Cancel the order' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Cancelled, and your money goes back' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toHaveCount(0)
  expect(await onSale(original.id)).toEqual({ availability: 'available', left: 1 })
  expect(await onSale(print.id)).toEqual({ availability: 'available', left: 5 })
  for (const artist of [first, second]) {
    await mailTo(artist.email, /^Order .* was cancelled$/)
    const { items } = await artist.api.studio.orders.list.query({})
    expect(items.map((part) => part.state)).toEqual(['cancelled'])
  }

  const mail = await mailTo(email, /is cancelled$/)
  expect(mail.text).toContain('€364 goes back to what you paid with.')
  await page.goto(linkIn(mail, '/o/'))
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('€364 went back to you')).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 15_000 })
  await moneyMatches()
})

test('an order that is not paid yet is taken back without a word about money', async ({ page }) => {
  const work = await hang(await newArtist(), { price: 75 })
  await putInCart(page, work)
  await checkOut(page)
  await fillAddress(page, { email: `guest-${unique()}@example.org` })
  await payWith(page, cards.declined)
  await page.getByRole('button', { name: 'Change something' }).click()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Nele Verbeke')
  await page.goto('/cart')
  await page.getByRole('button', { name: 'Let it go' }).click()
  await expect.poll(() => onSale(work.id)).toEqual({ availability: 'available', left: 1 })
})

/** What the shop says of a work with one edition: whether it is to be had, and how many. */
async function onSale(artwork: string) {
  const { availability, editions } = await anyone.catalog.get.query({ artwork })
  return { availability, left: editions[0]?.available }
}

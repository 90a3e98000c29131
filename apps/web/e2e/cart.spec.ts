import type { Page } from '@playwright/test'
import { putInCart } from './support/buying.ts'
import { newArtist } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { hang, type Work } from './support/works.ts'

test('what is in the cart can be more, less, out, back again and all gone', async ({ page }) => {
  const [artist, other] = await Promise.all([newArtist(), newArtist()])
  const [print, original] = await Promise.all([
    hang(artist, { kind: 'limited', copies: 3, price: 40 }),
    hang(other, { price: 300 }),
  ])
  await putInCart(page, print)
  await putInCart(page, original)
  await page.goto('/cart')
  await expectTotal(page, '€364')

  const copies = page.getByRole('group', { name: `Copies of ${print.title}` })
  const more = copies.getByRole('button', { name: 'One more' })
  await more.click()
  await more.click()
  await expect(more).toBeDisabled()
  await expectTotal(page, '€444')
  await copies.getByRole('button', { name: 'One fewer' }).click()
  await expectTotal(page, '€404')

  await page.getByRole('button', { name: `Remove ${original.title}` }).click()
  await expect(line(page, original)).toHaveCount(0)
  await expectTotal(page, '€92')
  await page.getByRole('list', { name: 'Just done' }).getByRole('button', { name: 'Undo' }).click()
  await expect(line(page, original)).toBeVisible()
  await page.reload()
  await expectTotal(page, '€404')
  await expect(copies).toContainText('2')

  await page.getByRole('button', { name: 'Empty the cart' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Cart, 0 works' })).toBeVisible()
})

test('the cart says what has become dearer, and what cannot be had any more', async ({ page }) => {
  const artist = await newArtist()
  const [dearer, gone] = [await hang(artist, { price: 100 }), await hang(artist, { price: 70 })]
  await putInCart(page, dearer)
  await putInCart(page, gone)
  const price = { amount: 130_00, currency: 'EUR' } as const
  await artist.api.studio.artworks.update.mutate({
    artworkId: dearer.id,
    editions: [{ id: dearer.editionId, kind: 'original', price }],
  })
  await artist.api.studio.artworks.unlist.mutate({ artworkId: gone.id })
  await artist.api.studio.artworks.archive.mutate({ artworkId: gone.id })

  await page.goto('/cart')
  await expect(page.getByText(`${dearer.title} went from €100 to €130.`)).toBeVisible()
  await expect(page.getByText(`${gone.title} is not for sale any more.`)).toBeVisible()
  await expectTotal(page, '€142')
})

function line(page: Page, { title }: Work) {
  return page.getByRole('main').getByRole('link', { name: title, exact: true })
}

async function expectTotal(page: Page, total: string): Promise<void> {
  const sums = page.getByRole('complementary', { name: 'Summary' })
  await expect(sums.getByText(total, { exact: true })).toBeVisible()
}

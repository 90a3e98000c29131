import { cards, expectPaid, fillAddress, payButton, payWith, putInCart } from './support/buying.ts'
import { newArtist, newBuyer, password } from './support/people.ts'
import { signIn } from './support/session.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

test('a guest who makes an account on the way to pay keeps the cart, and has the order among theirs', async ({
  page,
}) => {
  const work = await hang(await newArtist())
  await putInCart(page, work)
  await page.goto('/checkout')
  await expect(page.getByText(`${work.title} is set aside for you`)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByText(`${work.title} stays yours`)).toBeVisible()
  await page.getByRole('link', { name: 'Make an account' }).click()

  const username = `mira-${unique()}`
  const email = `${username}@example.org`
  await page.getByRole('radio', { name: 'I look for art' }).check()
  await page.getByRole('textbox', { name: 'First name' }).fill('Mira')
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Username' }).fill(username)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Make my account' }).click()

  await expect(page).toHaveURL('/checkout')
  await expect(page.getByText(`${work.title} is set aside for you`)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail', exact: true })).toHaveValue(email)
  await fillAddress(page, { email })
  await payWith(page, cards.pays)
  await expectPaid(page)

  await page.goto('/orders')
  await page.getByRole('link', { name: 'Paid, and the artist knows' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: work.title })).toBeVisible()
})

test('a guest who signs in finds both carts in one, and is told', async ({ page }) => {
  const [artist, other, buyer] = await Promise.all([newArtist(), newArtist(), newBuyer()])
  const [kept, brought] = await Promise.all([hang(artist, { price: 100 }), hang(other, { price: 50 })])
  await buyer.api.cart.add.mutate({ editionId: kept.editionId })

  await putInCart(page, brought)
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, buyer.email, buyer.password)
  await expect(page.getByRole('banner').getByRole('link', { name: 'Cart, 2 works' })).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: 'Cart, 2 works' }).click()
  await expect(page.getByText(`${brought.title} joined what was in your account’s cart.`)).toBeVisible()
  await expect(page.getByRole('link', { name: kept.title })).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'Check out' }).click()
  await fillAddress(page, { email: buyer.email })
  await expect(payButton(page)).toHaveText('Pay €174')
  await payWith(page, cards.pays)
  await expectPaid(page)
  const { groups } = await buyer.api.cart.get.query()
  expect(groups).toEqual([])
})

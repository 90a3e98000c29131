import { anyone } from './support/api.ts'
import { cards, checkOut, expectPaid, fillAddress, payButton, payWith, putInCart } from './support/buying.ts'
import { newArtist } from './support/people.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

test('two who check out with the same original at once: one pays, the other is told before paying', async ({
  visit,
}) => {
  const work = await hang(await newArtist())
  const pages = await Promise.all([visit(), visit()])
  for (const page of pages) {
    await putInCart(page, work)
    await page.goto('/cart')
    await page.waitForLoadState('networkidle')
  }
  await Promise.all(pages.map((page) => page.getByRole('main').getByRole('link', { name: 'Check out' }).click()))

  const isHeld = async (page: (typeof pages)[number]) => {
    const held = page.getByText(`${work.title} is set aside for you`)
    const taken = page.getByText(`Someone else is checking out with ${work.title}.`)
    await expect(held.or(taken)).toBeVisible()
    return held.isVisible()
  }
  const held = await Promise.all(pages.map(isHeld))
  expect(held.toSorted()).toEqual([false, true])
  const [winner, loser] = held[0] ? pages : pages.toReversed()
  if (!winner || !loser) throw new Error('unreachable: there are two')

  await expect(loser.getByRole('heading', { name: 'Nothing in your cart can be had just now' })).toBeVisible()
  await expect(loser.getByText('no money was taken')).toBeVisible()
  await expect(payButton(loser)).toHaveCount(0)

  await fillAddress(winner, { email: `winner-${unique()}@example.org` })
  await payWith(winner, cards.pays)
  await expectPaid(winner)

  await loser.getByRole('link', { name: 'Back to your cart' }).click()
  await expect(loser.getByText(`${work.title} was sold while it sat in your cart.`)).toBeVisible()
  await expect(loser.getByRole('main').getByRole('link', { name: 'Check out' })).toHaveCount(0)
  await loser.goto(`/w/${work.slug}`)
  await expect(loser.getByRole('main').getByText('Sold', { exact: true }).first()).toBeVisible()
  await expect(loser.getByRole('button', { name: 'Add to cart' })).toHaveCount(0)
})

test('whoever lost one of two works goes on with the other, at its price', async ({ visit }) => {
  const artist = await newArtist()
  const [wanted, other] = [await hang(artist, { price: 300 }), await hang(artist, { price: 100 })]
  const [first, second] = await Promise.all([visit(), visit()])
  await putInCart(second, wanted)
  await putInCart(second, other)
  await putInCart(first, wanted)
  await checkOut(first)
  await expect(first.getByText(`${wanted.title} is set aside for you`)).toBeVisible()

  await checkOut(second)
  const alert = second.getByRole('alert').filter({ hasText: `Someone else is checking out with ${wanted.title}.` })
  await expect(alert).toContainText('Without it your total is €112.')
  await alert.getByRole('button', { name: 'Go on without it' }).click()
  await expect(alert).toHaveCount(0)
  await fillAddress(second, { email: `second-${unique()}@example.org` })
  await expect(payButton(second)).toHaveText('Pay €112')
  await payWith(second, cards.pays)
  await expectPaid(second)
  const { availability } = await anyone.catalog.get.query({ artwork: wanted.id })
  expect(availability, 'the first one still has it').toBe('on_hold')
})

test('whoever looks at a work that is being bought sees until when, and gets it once it is let go', async ({
  visit,
}) => {
  const work = await hang(await newArtist())
  const [buyer, looker] = await Promise.all([visit(), visit()])
  await putInCart(buyer, work)
  await checkOut(buyer)
  await expect(buyer.getByText(`${work.title} is set aside for you`)).toBeVisible()

  await looker.goto(`/w/${work.slug}`)
  await expect(looker.getByText('Someone is checking out. If they don’t finish, it’s free again at')).toBeVisible()
  await expect(looker.getByRole('timer')).toHaveText(/^(30:00|29:\d\d)$/)
  await expect(looker.getByRole('main').getByRole('button', { name: 'On hold' })).toBeDisabled()

  await buyer.goto('/cart')
  await buyer.getByRole('button', { name: 'Let it go' }).click()
  await expect(buyer.getByText('One of a kind, not held yet')).toBeVisible()
  await looker.reload()
  await expect(looker.getByRole('main').getByRole('button', { name: 'Add to cart' })).toBeEnabled()
})

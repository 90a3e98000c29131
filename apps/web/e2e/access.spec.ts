import type { Page } from '@playwright/test'
import { expectAccessible } from './support/access.ts'
import { cards, checkOut, expectPaid, fillAddress, payButton, payWith, putInCart } from './support/buying.ts'
import { linkIn, mailTo } from './support/inbox.ts'
import { newArtist, newBuyer } from './support/people.ts'
import { ochre, plum, png } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { draft, hang, hangAll } from './support/works.ts'

test.describe.configure({ timeout: 120_000 })

test('the shop’s pages are for everybody', async ({ page }) => {
  const artist = await newArtist()
  await artist.api.identity.updateProfile.mutate({
    bio: 'Paints by the window.\n\nCame to Ghent for a winter and stayed.',
    place: 'Ghent',
  })
  const pictures = [png('front.png'), png('detail.png', [ochre, plum]), png('edge.png', [plum, ochre])]
  const [work] = await hangAll(artist, [{ pictures }, { kind: 'limited', copies: 12 }, { kind: 'open' }])
  await visitAll(page, [
    ['/', 'Work from the studios around you'],
    ['/works', 'Artworks'],
    [`/works?q=${unique()}&max=20`, /^Works for/],
    [`/w/${work?.slug}`, work?.title ?? ''],
    ['/artists', 'The artists'],
    [`/a/${artist.username}`, artist.name],
    ['/nothing/here', 'Nothing hangs here'],
  ])
  await page.goto(`/w/${work?.slug}`)
  await page.getByRole('button', { name: 'Look closer' }).click()
  await expect(page.getByRole('button', { name: 'Closer', exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('the words of the house and the doorway are for everybody', async ({ page }) => {
  await visitAll(page, [
    ['/login', 'Sign in'],
    ['/register', 'Make an account'],
    ['/forgot', 'A new password'],
    [`/reset/${'x'.repeat(40)}`, 'Set a new password'],
    ['/help', /./],
    ['/help/fees', /./],
  ])
  await page.goto('/register')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByText(/things to fix$/)).toBeVisible()
  await expectAccessible(page)
})

test('buying is for everybody', async ({ page }) => {
  const [first, second] = await Promise.all([newArtist(), newArtist()])
  const [original, open] = await Promise.all([
    hang(first, { title: 'Donaudampfschifffahrtsgesellschaftskapitän' }),
    hang(second, { kind: 'open' }),
  ])
  const email = `somebody.with.a.rather.long.name.${unique()}@example.org`
  await visitAll(page, [['/cart', 'Your cart']])
  await putInCart(page, original)
  await putInCart(page, open)
  await visitAll(page, [['/cart', 'Your cart']])

  await checkOut(page)
  await expect(payButton(page)).toBeEnabled()
  await payButton(page).click()
  await expect(page.getByText(/things to fix$/)).toBeVisible()
  await expectAccessible(page)
  await fillAddress(page, { email })
  await payWith(page, cards.declined)
  await expect(page.getByRole('main').getByText('Your card was declined.', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await payWith(page, cards.pays)
  await expectPaid(page)
  await expectAccessible(page)
  await page.goto(linkIn(await mailTo(email, /is paid$/), '/o/'))
  await expect(page.getByRole('heading', { level: 1, name: 'Paid, and the artists know' })).toBeVisible()
  await expectAccessible(page)
})

test('what is one’s own is for everybody', async ({ visit }) => {
  const [artist, buyer] = await Promise.all([newArtist(), newBuyer()])
  const work = await hang(artist)
  const page = await visit({ as: buyer })
  await visitAll(page, [
    ['/orders', 'Your orders'],
    ['/account', /./],
    ['/studio', 'Only artists have a studio'],
  ])
  await putInCart(page, work)
  await checkOut(page)
  await fillAddress(page, { email: buyer.email })
  await payWith(page, cards.pays)
  await expectPaid(page)
  await visitAll(page, [['/orders', 'Your orders']])
  await page.getByRole('main').getByRole('link', { name: 'Paid, and the artist knows' }).click()
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toBeVisible()
  await expectAccessible(page)
})

test('an empty studio is for everybody', async ({ visit }) => {
  const page = await visit({ as: await newArtist() })
  await visitAll(page, [
    ['/studio', /./],
    ['/studio/works', 'Your works'],
    ['/studio/works/new', 'A new work'],
    ['/studio/orders', 'Orders'],
    ['/studio/settings', /./],
  ])
})

test('a studio at work is for everybody', async ({ visit }) => {
  const [artist, buyer] = await Promise.all([newArtist(), newBuyer()])
  const [work, unfinished] = [await hang(artist), await draft(artist)]
  const guest = await visit({ as: buyer })
  await putInCart(guest, work)
  await checkOut(guest)
  await fillAddress(guest, { email: buyer.email })
  await payWith(guest, cards.pays)
  await expectPaid(guest)

  const page = await visit({ as: artist })
  await visitAll(page, [
    ['/studio', /./],
    ['/studio/works', 'Your works'],
    [`/studio/works/${unfinished.id}`, unfinished.title],
    ['/studio/orders', 'Orders'],
  ])
  const { items } = await artist.api.studio.orders.list.query({})
  await artist.api.studio.orders.advance.mutate({ artistOrderId: items[0]?.id ?? 'aor_', to: 'accepted' })
  await visitAll(page, [[`/studio/orders/${items[0]?.id}`, /^Pack it for/]])
})

/** Opens one page after the other, each when it is there as a whole. */
async function visitAll(page: Page, pages: readonly (readonly [path: string, heading: string | RegExp])[]) {
  for (const [path, name] of pages) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
  }
}

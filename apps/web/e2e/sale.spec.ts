import { buy, putInCart, checkOut, fillAddress, payWith, cards, expectPaid, payButton } from './support/buying.ts'
import { linkIn, mailTo } from './support/inbox.ts'
import { expectPictures, fillListing, pickPictures } from './support/listing.ts'
import { newArtist, password } from './support/people.ts'
import { ochre, plum, png } from './support/pictures.ts'
import { accountMenu, signIn, signOut } from './support/session.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

test('from a new artist’s first listing to the parcel on its way to a guest', async ({ page }) => {
  test.slow()
  const tail = unique()
  const [username, email, title] = [`wren-${tail}`, `wren-${tail}@example.org`, `Mudflat ${tail}`]
  const guest = `guest-${tail}@example.org`
  const second = await newArtist()
  const other = await hang(second, { title: 'Lock house', price: 60 })

  await test.step('an artist opens an account and a studio', async () => {
    await page.goto('/register')
    await page.getByRole('radio', { name: 'I make art and want to sell it' }).check()
    await page.getByRole('textbox', { name: 'First name' }).fill('Wren')
    await page.getByRole('textbox', { name: 'E-mail' }).fill(email)
    await page.getByRole('textbox', { name: 'Username' }).fill(username)
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page).toHaveURL('/studio')
    await mailTo(email, /^Welcome/)
  })

  await test.step('publishes a work with three pictures', async () => {
    await page.getByRole('navigation', { name: 'Studio' }).getByRole('link', { name: 'Works' }).click()
    await page.getByRole('link', { name: 'Add a work' }).first().click()
    await pickPictures(page, [png('front.png'), png('detail.png', [ochre, plum]), png('edge.png', [plum, ochre])])
    await fillListing(page, { title, price: 240 })
    await expectPictures(page, 3)
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is on the wall`)
    await page.getByRole('main').getByRole('link', { name: 'See it hang' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByRole('group', { name: 'All 3 pictures' }).getByRole('button')).toHaveCount(3)
    await signOut(page)
  })

  const slug = await test.step('a guest finds it and puts it in the cart with another artist’s work', async () => {
    await page.goto('/')
    const box = page.getByRole('banner').getByRole('searchbox')
    await box.fill(title)
    await box.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: `Works for “${title}”` })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
    await page.getByRole('main').getByRole('button', { name: 'Add to cart' }).click()
    await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is in your cart`)
    const path = new URL(page.url()).pathname
    await putInCart(page, other)
    return path
  })

  await test.step('checks out with an address and pays once for both', async () => {
    await checkOut(page)
    await fillAddress(page, { email: guest, name: 'Nele Verbeke' })
    await expect(page.getByRole('complementary', { name: 'What you’re buying' })).toContainText('2 parcels')
    const total = await payButton(page).textContent()
    await payWith(page, cards.pays)
    await expectPaid(page)
    await expect(page.getByRole('main')).toContainText(`${total?.replace('Pay ', '')}. We’ve told`)
    await page.goto(slug)
    await expect(page.getByRole('main').getByText('Sold', { exact: true }).first()).toBeVisible()
  })

  await test.step('both artists have a mail and their own part, and nothing of the other’s', async () => {
    const mail = await mailTo(second.email, /^New order/)
    expect(mail.text).toContain(other.title)
    expect(mail.text).not.toContain(title)
    expect((await mailTo(email, /^New order/)).text).toContain(title)
    const { items } = await second.api.studio.orders.list.query({})
    expect(items.map((part) => [part.state, part.lines.map((line) => line.title)])).toEqual([['new', [other.title]]])
  })

  await test.step('the first artist accepts it and hands it to the carrier', async () => {
    await page.goto(linkIn(await mailTo(email, /^New order/), '/studio/orders'))
    await signIn(page, username, password)
    await page.getByRole('main').getByRole('link', { name: 'Nele Verbeke in Ghent bought from you' }).click()
    await expect(page.getByText('Ottergemsesteenweg 1')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(other.title)
    await page.getByRole('button', { name: 'Accept' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Pack it for Nele Verbeke in Ghent' })).toBeVisible()
    await page.getByRole('combobox', { name: 'Carrier' }).fill('bpost')
    await page.getByRole('textbox', { name: 'Tracking number' }).fill(`CE${tail}BE`)
    await page.getByRole('textbox', { name: 'Link to follow it' }).fill('https://track.example.org/CE')
    await page.getByRole('button', { name: 'Mark shipped' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^On its way to Nele/ })).toBeVisible()
  })

  await test.step('the guest sees where it is by the link in the mail', async () => {
    await page.goto('/')
    await expect(accountMenu(page)).toBeVisible()
    await signOut(page)
    const mail = await mailTo(guest, /is on its way$/)
    expect(mail.text).toContain(`CE${tail}BE`)
    await page.goto(linkIn(mail, '/o/'))
    await expect(
      page.getByRole('heading', { level: 1, name: 'One is on its way, one waits to be packed' }),
    ).toBeVisible()
    const part = page.getByRole('article').filter({ hasText: title })
    await expect(part).toContainText(`With bpost, number CE${tail}BE`)
    await expect(part.getByRole('link', { name: 'Track with bpost' })).toHaveAttribute(
      'href',
      'https://track.example.org/CE',
    )
  })
})

test('a numbered print is handed out by number, and its artist earns the price less the fee', async ({ page }) => {
  const artist = await newArtist()
  const print = await hang(artist, { kind: 'limited', copies: 30, price: 100 })
  await buy(page, [print], { email: `guest-${unique()}@example.org` })
  await page.getByRole('link', { name: 'Follow your order' }).click()
  await expect(page.getByRole('article').filter({ hasText: print.title })).toContainText('1 of 30')
  const { items } = await artist.api.studio.orders.list.query({})
  expect(items.map((part) => part.earnings.amount)).toEqual([100_00 - 12_00 + 12_00])
})

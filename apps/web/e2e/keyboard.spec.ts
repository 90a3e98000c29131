import type { Page } from '@playwright/test'
import { expectPaid } from './support/buying.ts'
import { press, tabTo, type } from './support/keyboard.ts'
import { expectPictures, gallery, pictures } from './support/listing.ts'
import { newArtist, newBuyer } from './support/people.ts'
import { ochre, plum, png } from './support/pictures.ts'
import { expect, test } from './support/test.ts'
import { unique } from './support/unique.ts'
import { hang } from './support/works.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

test('from the wall to a paid order with the keyboard alone', async ({ page }) => {
  test.slow()
  const work = await hang(await newArtist(), { kind: 'open', price: 35 })
  await page.goto('/')
  await expect(heading(page, 'Work from the studios around you')).toBeVisible()
  const box = page.getByRole('banner').getByRole('searchbox')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /^Skip/ })).toBeFocused()
  await type(page, box, work.title)
  await page.keyboard.press('Enter')
  await expect(heading(page, /^Works for/)).toBeFocused()

  const main = page.getByRole('main')
  await press(page, main.getByRole('link', { name: work.title, exact: true }))
  await expect(heading(page, work.title)).toBeFocused()
  await press(page, main.getByRole('button', { name: 'Add to cart' }))
  await press(page, main.getByRole('link', { name: 'See it in your cart' }))
  await expect(heading(page, 'Your cart')).toBeFocused()
  await press(page, main.getByRole('button', { name: 'One more' }))
  await expect(main.getByRole('group', { name: `Copies of ${work.title}` })).toContainText('2')
  await press(page, main.getByRole('link', { name: 'Check out' }))
  await expect(heading(page, 'Checkout')).toBeFocused()

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
  await expect(heading(page, 'It’s yours')).toBeFocused()
})

test('from the doorway to a work on the wall with the keyboard alone, its pictures in another order', async ({
  page,
}) => {
  test.slow()
  const artist = await newArtist()
  const title = `Mudflat ${unique()}`
  await page.goto('/login?next=%2Fstudio')
  await type(page, page.getByRole('textbox', { name: 'E-mail or username' }), artist.username)
  await type(page, page.getByRole('textbox', { name: 'Password', exact: true }), artist.password)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Your studio is open')).toBeFocused()
  const main = page.getByRole('main')
  await press(page, main.getByRole('link', { name: 'Add a work' }))
  await expect(heading(page, 'A new work')).toBeFocused()

  await tabTo(page, gallery(page).getByRole('button', { name: 'Add pictures' }))
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await choosing).setFiles([png('front.png'), png('edge.png', [plum, ochre])])
  await expectPictures(page, 2)
  const field = (name: string) => main.getByRole('textbox', { name, exact: true })
  await type(page, field('Title'), title)
  await tabTo(page, main.getByRole('combobox', { name: 'Category' }))
  await page.keyboard.press('ArrowDown')
  await type(page, field('Medium and material'), 'Oil on linen')
  await type(page, field('Width'), '40')
  await type(page, field('Height'), '30')
  await tabTo(page, main.getByRole('radio', { name: /^One / }))
  await page.keyboard.press('Space')
  await type(page, field('Price'), '240')

  const handle = pictures(page).nth(0)
  while (!(await handle.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('status').filter({ hasText: 'Picture 1 moved to place 2 of 2' })).toHaveCount(1)
  await expect(pictures(page).nth(1)).toBeFocused()
  await press(page, main.getByRole('button', { name: 'Publish' }))
  await expect(page.getByRole('list', { name: 'Just done' })).toContainText(`${title} is on the wall`)
})

test('focus goes to the heading of a page that is long in coming', async ({ page }) => {
  const work = await hang(await newArtist())
  await page.goto('/')
  await expect(heading(page, 'Work from the studios around you')).toBeVisible()
  await page.route(/catalog\.(list|artists)/, async (route) => {
    await new Promise((done) => setTimeout(done, 700))
    await route.continue()
  })
  await press(page, page.getByRole('banner').getByRole('link', { name: 'Artists' }))
  await expect(heading(page, 'The artists')).toBeFocused()
  await page.goto(`/w/${work.slug}`)
  await press(page, page.getByRole('banner').getByRole('link', { name: 'Artworks' }))
  await expect(heading(page, 'Artworks')).toBeFocused()
})

test('Escape closes what lies over a page, and focus is where it was', async ({ visit }) => {
  const [artist, buyer] = await Promise.all([newArtist(), newBuyer()])
  const work = await hang(artist)
  const phone = await visit({ as: buyer, viewport: { width: 390, height: 844 } })
  await phone.goto('/works')
  await expectGivenBack(
    phone,
    phone.getByRole('button', { name: /^Filters/ }),
    phone.getByRole('dialog', { name: 'Filters' }),
  )
  await phone.goto(`/w/${work.slug}`)
  await expectGivenBack(
    phone,
    phone.getByRole('button', { name: 'Look closer' }),
    phone.getByRole('button', { name: 'Closer', exact: true }),
  )

  const studio = await visit({ as: artist })
  await studio.goto('/studio/works')
  const more = studio.getByRole('button', { name: `More for ${work.title}` })
  await expectGivenBack(studio, more, studio.getByRole('button', { name: 'Put away' }))
  await more.press('Enter')
  await studio.getByRole('button', { name: 'Put away' }).press('Enter')
  await expect(studio.getByRole('dialog')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('dialog')).toHaveCount(0)
  await expect(more).toBeFocused()
})

/** What this button opens is closed by Escape, which leads back to the button. */
async function expectGivenBack(
  page: Page,
  button: ReturnType<Page['getByRole']>,
  opened: ReturnType<Page['getByRole']>,
) {
  await button.press('Enter')
  await expect(opened).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opened).toBeHidden()
  await expect(button).toBeFocused()
}

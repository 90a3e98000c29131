import type { BrowserContext } from '@playwright/test'
import { linkIn, mailTo } from './support/inbox.ts'
import { newArtist, newBuyer } from './support/people.ts'
import { accountMenu, signIn, signOut } from './support/session.ts'
import { expect, test } from './support/test.ts'
import { hang } from './support/works.ts'

test('signing in leads back to where one was', async ({ page }) => {
  const [buyer, work] = await Promise.all([newBuyer(), newArtist().then((artist) => hang(artist))])
  await page.goto(`/w/${work.slug}`)
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await signIn(page, buyer.email, buyer.password)
  await expect(page).toHaveURL(`/w/${work.slug}`)
  await expect(page.getByRole('heading', { level: 1, name: work.title })).toBeVisible()
  await expect(accountMenu(page)).toHaveAccessibleName(`Your account, ${buyer.name}`)
})

test('a page of one’s own asks to sign in first, and is there afterwards', async ({ page }) => {
  const artist = await newArtist()
  await page.goto('/studio/works')
  await expect(page).toHaveURL('/login?next=%2Fstudio%2Fworks')
  await signIn(page, artist.username, artist.password)
  await expect(page).toHaveURL('/studio/works')
})

test('a wrong password is said at the field, without telling whether the account exists', async ({ page }) => {
  const buyer = await newBuyer()
  await page.goto('/login')
  for (const login of [buyer.username, `nobody-${buyer.username}`]) {
    await signIn(page, login, 'not this one at all')
    const field = page.getByRole('textbox', { name: 'Password', exact: true })
    await expect(field).toHaveAccessibleDescription('That name and password don’t go together.')
    await expect(field).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'E-mail or username' })).toHaveValue(login)
    await page.reload()
  }
  await expect(page).toHaveURL('/login')
})

test('a forgotten password is set anew by a link in a mail, which works once', async ({ page }) => {
  const buyer = await newBuyer()
  await page.goto('/login')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(buyer.email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Look in your inbox' })).toBeVisible()

  const link = linkIn(await mailTo(buyer.email, /new password/), '/reset/')
  await page.goto(link)
  const newPassword = 'plaster and a window'
  await page.getByRole('textbox', { name: 'New password' }).fill(newPassword)
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(page.getByText('Your new password is set.')).toBeVisible()

  await signIn(page, buyer.username, buyer.password)
  await expect(page.getByText('That name and password don’t go together.')).toBeVisible()
  await signIn(page, buyer.username, newPassword)
  await expect(accountMenu(page)).toBeVisible()
  await mailTo(buyer.email, /password was changed/)

  await page.goto(link)
  await page.getByRole('textbox', { name: 'New password' }).fill('another one altogether')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'This link is over' })).toBeVisible()
})

test('a reload keeps one signed in, signing out does not', async ({ visit }) => {
  const buyer = await newBuyer()
  const page = await visit({ as: buyer })
  await page.goto('/')
  await expect(accountMenu(page)).toBeVisible()
  await page.reload()
  await expect(accountMenu(page)).toBeVisible()

  const kept = await page.context().storageState()
  await signOut(page)
  await page.reload()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL('/login?next=%2Faccount')

  await page.context().addCookies(kept.cookies)
  const answer = await page.context().request.post('/trpc/identity.refresh', { data: {}, headers: sameOrigin })
  expect(answer.status(), 'the session has ended on the server, too').toBe(401)
})

const sameOrigin = { 'sec-fetch-site': 'same-origin' }

test('two tabs that open at once refresh the session once', async ({ visit }) => {
  const buyer = await newBuyer()
  const first = await visit({ as: buyer })
  const second = await first.context().newPage()
  const refreshes = countRefreshes(first.context())
  await Promise.all([first.goto('/'), second.goto('/works')])
  await expect(accountMenu(first)).toBeVisible()
  await expect(accountMenu(second)).toBeVisible()
  expect(refreshes()).toBe(1)
})

test('signing out in one tab signs the other out', async ({ visit }) => {
  const first = await visit({ as: await newBuyer() })
  const second = await first.context().newPage()
  await Promise.all([first.goto('/'), second.goto('/works')])
  await expect(accountMenu(second)).toBeVisible()
  await signOut(first)
  await expect(second.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
})

/** Counts the requests for a new access token in all tabs of a browser. */
function countRefreshes(context: BrowserContext): () => number {
  let count = 0
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.includes('identity.refresh')) count += 1
  })
  return () => count
}

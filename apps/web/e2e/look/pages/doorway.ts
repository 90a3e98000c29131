import { expect, type Page } from '@playwright/test'
import { linkIn, mailTo } from '../../support/inbox.ts'
import { newBuyer } from '../../support/people.ts'
import { signIn as typeLogin } from '../../support/session.ts'
import { refuse, stall } from '../faults.ts'
import { holdFor } from '../purchase.ts'
import { statesOf } from '../state.ts'

async function open(page: Page, path: string, title: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}
const deadToken = 'x'.repeat(43)

export const login = statesOf('Sign in', {
  plain: ({ page }) => open(page, '/login', 'Sign in'),
  'on the way to pay': async ({ page, visitor, shop }) => {
    await holdFor(visitor, [await shop.print()])
    await open(page, '/login?next=%2Fcheckout', 'Sign in')
    await expect(page.getByText('We’ll take you straight back to checkout.')).toBeVisible()
  },
  'nothing typed': async ({ page }) => {
    await open(page, '/login', 'Sign in')
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText(/things to fix$/)).toBeVisible()
  },
  'a wrong password': async ({ page }) => {
    await open(page, '/login', 'Sign in')
    await typeLogin(page, 'nobody-of-this-name', 'not this one at all')
    await expect(page.getByText('That name and password don’t go together.')).toBeVisible()
  },
  'too many tries': async ({ page }) => {
    await refuse(page, 'identity.login', 429, 'too_many_requests', { retryAfter: 600 })
    await open(page, '/login', 'Sign in')
    await typeLogin(page, 'nobody-of-this-name', 'not this one at all')
    await expect(page.getByText('Paused for')).toBeVisible()
  },
  'with a new password': async ({ page }) => {
    await open(page, '/login?from=reset', 'Sign in')
    await expect(page.getByText('Your new password is set.')).toBeVisible()
  },
})

export const register = statesOf('Make an account', {
  plain: ({ page }) => open(page, '/register', 'Make an account'),
  'things to fix': async ({ page }) => {
    await open(page, '/register', 'Make an account')
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page.getByText(/things to fix$/)).toBeVisible()
  },
  'a name that is taken': async ({ page, shop }) => {
    const { username } = await shop.buyer()
    await open(page, '/register?role=artist&email=nele.verbeke%40example.org', 'Make an account')
    const field = page.getByRole('textbox', { name: 'Username' })
    await field.fill(username)
    await field.press('Tab')
    await expect(page.getByText(/taken/).first()).toBeVisible()
  },
})

export const password = statesOf('A new password', {
  'asked for': ({ page }) => open(page, '/forgot', 'A new password'),
  'link sent': async ({ page }) => {
    await open(page, '/forgot', 'A new password')
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('nele.verbeke@example.org')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Look in your inbox' })).toBeVisible()
  },
  'set anew': async ({ page }) => {
    await open(page, `/reset/${deadToken}`, 'Set a new password')
    await page.getByRole('button', { name: 'Save and sign in' }).click()
    await expect(page.getByRole('textbox', { name: 'New password' })).toBeFocused()
  },
  'link over': async ({ page }) => {
    await open(page, `/reset/${deadToken}`, 'Set a new password')
    await page.getByRole('textbox', { name: 'New password' }).fill('plaster and a window')
    await page.getByRole('button', { name: 'Save and sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'This link is over' })).toBeVisible()
  },
})

export const confirmation = statesOf('Confirm your e-mail', {
  done: async ({ page }) => {
    const { email } = await newBuyer('Nele Verbeke')
    const link = linkIn(await mailTo(email, /./), '/verify-email/')
    await open(page, new URL(link).pathname, 'Your e-mail is confirmed')
  },
  'link over': ({ page }) => open(page, `/verify-email/${deadToken}`, 'Not confirmed yet'),
  'on its way': async ({ page }) => {
    await stall(page, 'identity.verifyEmail')
    await open(page, `/verify-email/${deadToken}`, 'Confirming your e-mail')
  },
})

export const account = statesOf('Your account', {
  'a buyer’s': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await open(page, '/account', 'Your account')
    await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeVisible()
  },
  'an artist’s': async ({ page, signIn, shop }) => {
    await signIn(await shop.artist())
    await open(page, '/account', 'Your account')
  },
  'a wrong password': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await open(page, '/account', 'Your account')
    await page.getByLabel('Password now', { exact: true }).fill('not this one at all')
    await page.getByLabel('New password', { exact: true }).fill('plaster and a window')
    await page
      .getByRole('button', { name: /^Change|^Save.*password|password/i })
      .last()
      .click()
    await expect(page.getByText('That isn’t your password now.')).toBeVisible()
  },
  'the menu in the header': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await open(page, '/help', 'Help')
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Your account/ })
      .click()
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  },
  'on its way': async ({ page, signIn, shop }) => {
    await signIn(await shop.buyer())
    await stall(page, 'identity.me')
    await page.goto('/account')
    await expect(page.getByText('On its way', { exact: true })).toBeAttached()
  },
})

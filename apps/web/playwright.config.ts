import { defineConfig } from '@playwright/test'

/** The browser of this machine and how it starts here; `npm run e2e` finds it, and opens the shop that is visited. */
const browser: { executablePath?: string; args?: string[] } = JSON.parse(process.env.E2E_BROWSER ?? '{}')

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../../.cache/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    ...(process.env.E2E_BASE_URL && { baseURL: process.env.E2E_BASE_URL }),
    launchOptions: browser,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})

import { defineConfig } from '@playwright/test'

/** The browser of this machine and how it starts here; `npm run e2e` finds it, and opens the shop that is visited. */
const browser: { executablePath?: string; args?: string[] } = JSON.parse(process.env.E2E_BROWSER ?? '{}')

/** Nothing outside this machine is looked up, whatever a page asks for. */
const alone = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'

export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.E2E_PICTURES ? '../../.cache/screens' : '../../.cache/e2e',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'journeys', testIgnore: ['time/**', 'look/**'] },
    // The way to a state is short: to note down every step of it would take longer than to look at it.
    { name: 'look', testMatch: 'look/*.spec.ts', testIgnore: 'look/pictures.spec.ts', use: { trace: 'off' } },
    // These move the shop's clock, under everybody: last and alone. One of them by itself: `--project time --no-deps`.
    { name: 'time', testMatch: 'time/**', dependencies: ['journeys', 'look'], workers: 1 },
    // Not tests: `npm run screens` takes the pictures of docs/look.md, one state after the other.
    ...(process.env.E2E_PICTURES ? [{ name: 'pictures', testMatch: 'look/pictures.spec.ts', workers: 1 }] : []),
  ],
  use: {
    actionTimeout: 15_000,
    ...(process.env.E2E_BASE_URL && { baseURL: process.env.E2E_BASE_URL }),
    launchOptions: { ...browser, args: [...(browser.args ?? []), alone] },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
})

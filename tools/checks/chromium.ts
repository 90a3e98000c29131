import { scriptOf } from '../lib/bin.ts'
import { exists, findProgram } from '../lib/files.ts'
import { root } from '../lib/paths.ts'
import { Refusal, messageOf } from '../lib/refusal.ts'
import { outputOf } from '../lib/run.ts'
import type { Log } from '../mariadb/program.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const furtherFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']
const macBrowsers = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']

/** A Chromium to test with: the one that CHROMIUM names, an installed one, or one that is fetched now. */
export async function findChromium(log: Log): Promise<string> {
  const given = process.env.CHROMIUM
  if (given) {
    if (await exists(given)) return given
    throw new Refusal(`CHROMIUM is "${given}", and there is no such file: correct it, or leave it out.`)
  }
  const found = (await installed()) ?? (await fromDebian(log)) ?? (await fromPlaywright(log))
  if (found) return found
  throw new Refusal(
    'The journeys are tested in Chromium, and none could be found or fetched: install Chromium or Chrome, ' +
      'or set CHROMIUM to its path.',
  )
}

async function installed(): Promise<string | undefined> {
  const onPath = await findProgram(names, furtherFolders)
  if (onPath) return onPath
  for (const name of macBrowsers) if (await exists(`/Applications/${name}`)) return `/Applications/${name}`
  return undefined
}

async function fromDebian(log: Log): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !(await findProgram(['apt-get']))) return undefined
  log('installing Chromium from the packages of this system …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await outputOf('apt-get', ['-qq', 'update'], { env }).catch(() => '')
  const install = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'chromium']
  await outputOf('apt-get', ['-qq', ...install], { env }).catch((error: unknown) => log(messageOf(error)))
  return installed()
}

async function fromPlaywright(log: Log): Promise<string | undefined> {
  log('fetching Chromium with Playwright …')
  const web = `${root}/apps/web`
  const script = scriptOf('@playwright/test', 'playwright', web)
  await outputOf(process.execPath, [script, 'install', 'chromium'], { cwd: web }).catch((error: unknown) =>
    log(messageOf(error)),
  )
  const where = `import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath())`
  const path = await outputOf(process.execPath, ['--input-type=module', '--eval', where], { cwd: web })
  return (await exists(path)) ? path : undefined
}

/** What Chromium needs in order to start here, and to look nothing up outside this machine. */
export function chromiumFlags(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']
  // the sandbox of Chromium refuses to work for root, as in most containers
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...asRoot, ...quiet, '--no-first-run', '--disable-gpu', '--disable-dev-shm-usage']
}

import { join } from 'node:path'
import { scriptOf } from '../lib/bin.ts'
import { root } from '../lib/paths.ts'
import type { Crew } from './crew.ts'

/** With the sandbox's card form, or without it for real payments. */
export type WebBuild = 'demo' | 'production'

/** The folder that a build of the web app is in. */
export function webFolder(build: WebBuild): string {
  return join(root, 'apps/web/dist', build)
}

/** Builds the web app, unless the same sources were built before. */
export async function buildWeb(build: WebBuild, crew: Crew): Promise<void> {
  await crew.run({
    name: 'the build of the web app',
    log: `web-${build}`,
    ...webBuildCommand(build),
  })
}

/** Compiles the mail templates, which Node cannot run as they are written. */
export async function compileMail(crew: Crew): Promise<void> {
  await crew.run({
    name: 'the compiler of the mails',
    log: 'mail',
    args: [scriptOf('typescript', 'tsc'), '-b', 'packages/mail'],
    env: process.env,
  })
}

/** The command that builds the web app. It asks turbo whether the same sources were built before, unless forced. */
export function webBuildCommand(build: WebBuild, force = false): { args: string[]; env: NodeJS.ProcessEnv } {
  const options = ['--filter=@artiqo/web', '--output-logs=errors-only', ...(force ? ['--force'] : [])]
  const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' }
  return {
    args: [scriptOf('turbo'), 'run', `build:${build}`, ...options],
    env: { ...process.env, ...quiet, VITE_SANDBOX: build === 'demo' ? '1' : '' },
  }
}

import { join } from 'node:path'
import { scriptOf } from '../lib/bin.ts'
import { cache, root } from '../lib/paths.ts'
import { webBuildCommand } from '../shop/builds.ts'
import { type Counts, countPlaywright, countVitest } from './counts.ts'
import type { Task } from './schedule.ts'

/** One part of `npm test`: a command of Node, and how its outcome is counted. */
export interface Step extends Task {
  args: string[]
  env?: NodeJS.ProcessEnv
  /** Where a suite writes its report, and how that is counted; other steps count as one check. */
  report?: { path: string; count: (json: string) => Counts }
}

const tsc = scriptOf('typescript', 'tsc')

/** The checks that take seconds. */
export const quickSteps: Step[] = [
  { name: 'format', cores: 1, args: [scriptOf('oxfmt'), '--check'] },
  { name: 'lint', cores: 1, args: [scriptOf('oxlint')] },
  { name: 'workspace', cores: 1, args: [scriptOf('sherif')] },
  { name: 'mail templates', cores: 1, args: [tsc, '-b', 'packages/mail'] },
  { name: 'types', cores: 1, after: ['mail templates'], args: [tsc, '-b'] },
  { name: 'dead code', cores: 1, args: [scriptOf('knip')] },
  { name: 'generated files', cores: 1, args: [join(root, 'apps/web/build/check-generated.ts')] },
]

/** Everything, the longest chain first: browser and build, then the journeys. What is tested is built anew. */
export const allSteps: Step[] = [
  { name: 'browser', cores: 0, args: [join(root, 'tools/browser.ts')] },
  ...quickSteps,
  { name: 'web build', cores: 1, ...webBuildCommand('demo', true) },
  { name: 'unit', cores: 1, after: ['mail templates'], ...vitest('unit') },
  { name: 'production build', cores: 1, ...webBuildCommand('production', true) },
  after(['web build', 'production build'], 'no sandbox in production', 'tools/production-build.ts'),
  after(['production build'], 'page weight', 'apps/web/build/budget.ts'),
  // Packing the client asks the compiler what has changed: two of them at once would write the same files.
  { name: 'db', cores: 1, after: ['types'], ...vitest('db') },
  { name: 'e2e', cores: 2, after: ['browser', 'mail templates', 'web build'], ...playwright() },
]

function after(before: string[], name: string, script: string): Step {
  return { name, cores: 1, after: before, args: [join(root, script)] }
}

function vitest(project: string): Pick<Step, 'args' | 'report'> {
  const path = join(cache, 'reports', `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`]
  return { args: [scriptOf('vitest'), ...args], report: { path, count: countVitest } }
}

function playwright(): Pick<Step, 'args' | 'report' | 'env'> {
  const path = join(cache, 'reports/e2e.json')
  return {
    args: [join(root, 'tools/e2e.ts'), '--reporter=list,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path },
    report: { path, count: countPlaywright },
  }
}

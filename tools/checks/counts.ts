/** How many checks of one step passed and failed. */
export interface Counts {
  passed: number
  failed: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
  errors: unknown[]
}

/** Counts Vitest's JSON report. A file that failed before its first test, in an import or a hook, counts as one failure. */
export function countVitest(json: string): Counts {
  const report: VitestReport = JSON.parse(json)
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
}

/** Counts Playwright's JSON report. A test that passed only when repeated has failed. */
export function countPlaywright(json: string): Counts {
  const { stats, errors }: PlaywrightReport = JSON.parse(json)
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** What a step counts for: its tests, or one for the whole. A suite without a test, or a failure without a failed test, is one failure. */
export function settle(code: number | null, tests: Counts | undefined, isSuite: boolean): Counts {
  if (!isSuite) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const { passed, failed } = tests ?? { passed: 0, failed: 0 }
  const silentFailure = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silentFailure ? 1 : failed }
}

/** The sum of all steps. */
export function total(all: Counts[]): Counts {
  return all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }), {
    passed: 0,
    failed: 0,
  })
}

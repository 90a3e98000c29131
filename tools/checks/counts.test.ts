import { expect, test } from 'vitest'
import { countPlaywright, countVitest, settle, total } from './counts.ts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
})

test('a test file that broke before its first test is a failure', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [file('passed', 'passed', 'passed'), file('failed', 'failed'), file('failed')],
  }
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 2, failed: 2 })
})

test('a journey that passed only when repeated has failed, and so has one that could not be loaded', () => {
  const report = {
    stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 },
    errors: [{ message: 'no such module' }],
  }
  expect(countPlaywright(JSON.stringify(report))).toEqual({ passed: 5, failed: 3 })
})

test('a check counts as one, by its exit code', () => {
  expect(settle(0, undefined, false)).toEqual({ passed: 1, failed: 0 })
  expect(settle(2, undefined, false)).toEqual({ passed: 0, failed: 1 })
  expect(settle(null, undefined, false)).toEqual({ passed: 0, failed: 1 })
})

test('a suite that ran nothing has failed, and so has one that ended badly without a failed test', () => {
  expect(settle(0, { passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 })
  expect(settle(0, undefined, true)).toEqual({ passed: 0, failed: 1 })
  expect(settle(1, { passed: 7, failed: 0 }, true)).toEqual({ passed: 7, failed: 1 })
  expect(settle(1, { passed: 7, failed: 2 }, true)).toEqual({ passed: 7, failed: 2 })
})

test('the last line adds up every suite', () => {
  expect(total([settle(0, undefined, false), { passed: 40, failed: 2 }, { passed: 3, failed: 0 }])).toEqual({
    passed: 44,
    failed: 2,
  })
})

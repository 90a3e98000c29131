import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Task, schedule } from './schedule.ts'

/** Does the tasks in pretence and tells what began, what ended, and how many cores were busy at most. */
async function rehearse(tasks: Task[], failing: string[] = []) {
  const diary: string[] = []
  let busy = 0
  let most = 0
  await schedule(tasks, {
    cores: 2,
    work: async ({ name, cores }) => {
      diary.push(`${name} begins`)
      busy += cores
      most = Math.max(most, busy)
      await sleep(5)
      busy -= cores
      diary.push(`${name} ends`)
      return !failing.includes(name)
    },
    skip: ({ name }) => void diary.push(`${name} skipped`),
  })
  return { diary, most }
}

test('a task begins when those before it have ended', async () => {
  const { diary } = await rehearse([
    { name: 'e2e', cores: 1, after: ['build', 'browser'] },
    { name: 'build', cores: 1 },
    { name: 'browser', cores: 1 },
  ])
  expect(diary.slice(-2)).toEqual(['e2e begins', 'e2e ends'])
})

test('no more is begun than there are cores for', async () => {
  const tasks = ['a', 'b', 'c', 'd'].map((name) => ({ name, cores: 1 }))
  expect((await rehearse(tasks)).most).toBe(2)
  expect((await rehearse([...tasks, { name: 'whole machine', cores: 2 }])).most).toBe(2)
})

test('what comes after a failed task is skipped, however far', async () => {
  const tasks = [
    { name: 'e2e', cores: 1, after: ['build'] },
    { name: 'report', cores: 1, after: ['e2e'] },
    { name: 'build', cores: 1 },
    { name: 'unit', cores: 1 },
  ]
  const { diary } = await rehearse(tasks, ['build'])
  expect(diary).toContain('e2e skipped')
  expect(diary).toContain('report skipped')
  expect(diary).toContain('unit ends')
})

test('a task that waits for something that is not there is an error', async () => {
  await expect(rehearse([{ name: 'e2e', cores: 1, after: ['biuld'] }])).rejects.toThrow('e2e')
})

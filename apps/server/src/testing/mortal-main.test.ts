import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '..')
const isTest = (file: string) => /\.test\.ts$|(^|\/)testing\//.test(file)
const files = globSync('**/*.ts', { cwd: src }).filter((file) => !isTest(file))
const textOf = (file: string) => readFileSync(join(src, file), 'utf8')

describe('the server that tests kill', () => {
  test('is out of reach for the shop: nothing of it imports what belongs to tests', () => {
    expect(files.length).toBeGreaterThan(100)
    const reaching = files.filter((file) => /from '[^']*testing\/|import\('[^']*testing\//.test(textOf(file)))
    expect(reaching).toEqual([])
  })

  test('alone arms fault points: in the shop they do nothing', () => {
    const arming = files.filter((file) => textOf(file).includes('armFaultPoints'))
    expect(arming).toEqual(['fault-points.ts'])
  })

  test('runs the shop as it is: its own main, with nothing left out', () => {
    expect(textOf('testing/mortal-main.ts')).toMatch(
      /process\.kill\(process\.pid, 'SIGKILL'\)[\s\S]*import\('#serve\.ts'\)\nawait serve\(\)\s*$/,
    )
    expect(files.filter((file) => /assign\(systemClock|systemClock\.now =/.test(textOf(file)))).toEqual([])
  })
})

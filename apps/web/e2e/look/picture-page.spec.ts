import { readdirSync, readFileSync, statSync } from 'node:fs'
import { pictureFiles, picturePage } from './picture-page.ts'
import { fileName } from './state.ts'
import { states } from './states.ts'
import { expect, test } from './test.ts'

const docs = new URL('../../../../docs/', import.meta.url)

test('docs/look.md shows every state, and each has its pictures: npm run screens brings them in step', () => {
  expect(readFileSync(new URL('look.md', docs), 'utf8')).toBe(picturePage(states))
  const wanted = states.flatMap((each) => pictureFiles(fileName(each)).map(({ file }) => file))
  const there = readdirSync(new URL('look/', docs))
  expect(there.toSorted()).toEqual(wanted.toSorted())
  const bytes = there.reduce((sum, file) => sum + statSync(new URL(`look/${file}`, docs)).size, 0)
  expect(bytes, 'all of them together').toBeLessThan(12_000_000)
})

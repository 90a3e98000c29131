import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BrokenFile, openLines, type Line } from './read-lines.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artiqo-lines-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function linesOf(content: Buffer | string): Promise<Line[]> {
  const path = join(folder, 'file')
  await writeFile(path, content)
  const file = await openLines(path)
  const lines: Line[] = []
  for await (const line of file.lines) lines.push(line)
  expect(file.share()).toBe(1)
  return lines
}

test('a file is read line by line, packed or plain, whatever ends its lines', async () => {
  const lines = [
    { number: 1, text: 'één' },
    { number: 2, text: '富' },
    { number: 4, text: 'four' },
  ]
  for (const text of ['één\n富\n\nfour\n', 'één\r\n富\r\n\r\nfour', '\uFEFFéén\n富\n \nfour\n\n\n']) {
    expect(await linesOf(text)).toEqual(lines)
    expect(await linesOf(gzipSync(text))).toEqual(lines)
  }
  const [first = '', ...others] = ['één\n', '富\n\nfo', 'ur\n']
  expect(await linesOf(Buffer.concat([gzipSync(first), ...others.map((part) => gzipSync(part))]))).toEqual(lines)
})

test('letters that fall between two chunks are not broken', async () => {
  const text = '富'.repeat(50_000)
  expect(await linesOf(`${text}\nend`)).toEqual([
    { number: 1, text },
    { number: 2, text: 'end' },
  ])
})

test('a line without end is left out, and those after it are read', async () => {
  const lines = await linesOf(gzipSync(`first\n${'x'.repeat(3_000_000)}\nthird`))
  expect(lines).toEqual([
    { number: 1, text: 'first' },
    { number: 2, reason: 'is longer than 262144 bytes' },
    { number: 3, text: 'third' },
  ])
})

test('bytes that are no letters are said to be none', async () => {
  const lines = await linesOf(Buffer.concat([Buffer.from('a\n'), Buffer.from([0xff, 0xfe, 0x0a]), Buffer.from('c')]))
  expect(lines).toMatchObject([{ text: 'a' }, { number: 2, reason: 'is not UTF-8' }, { number: 3, text: 'c' }])
})

test('an empty file has no lines', async () => {
  expect(await linesOf('')).toEqual([])
  expect(await linesOf(gzipSync(''))).toEqual([])
})

test.each([
  ['cut off', (packed: Buffer) => packed.subarray(0, packed.length * 0.6)],
  ['damaged', (packed: Buffer) => Buffer.concat([packed.subarray(0, 60_000), Buffer.alloc(50_000, 7)])],
])('a packed file that is %s gives its first lines and then says so', async (_, harm) => {
  const text = Array.from({ length: 40_000 }, (__, index) => `line ${index} ${Math.sin(index)}`).join('\n')
  const path = join(folder, 'broken')
  await writeFile(path, harm(gzipSync(text)))
  const file = await openLines(path)
  let read = 0
  const reading = (async () => {
    for await (const { number } of file.lines) read = number
  })()
  await expect(reading).rejects.toBeInstanceOf(BrokenFile)
  await expect(reading).rejects.toThrow(/^breaks off after line \d{3,} \(/)
  expect(read).toBeGreaterThan(0)
  expect(read).toBeLessThan(40_000)
})

import { Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { progressBar } from './progress-bar.ts'

class Screen extends Writable {
  text = ''
  columns = 60
  isTTY: boolean
  constructor(isTTY: boolean) {
    super()
    this.isTTY = isTTY
  }
  override _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString()
    done()
  }
}

test('on a terminal a bar grows in its place, no wider than that, and makes room for other lines', () => {
  const screen = new Screen(true)
  const bar = progressBar(screen)
  bar.show(0.5, '1,000 works, 3 s')
  expect(screen.text).toBe(`\r\u001B[2K${'█'.repeat(14)}${'░'.repeat(14)}  50 %  1,000 works, 3 s`)
  bar.show(1, 'x'.repeat(200))
  expect(screen.text.split('\r').at(-1)).toHaveLength('\u001B[2K'.length + 59)
  bar.clear()
  expect(screen.text.endsWith('\r\u001B[2K')).toBe(true)
})

test('anywhere else it is a line every few seconds', () => {
  vi.useFakeTimers()
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const bar = progressBar(new Screen(false))
    for (let second = 0; second < 10; second += 1) {
      bar.show(second / 10, `${second} works`)
      vi.advanceTimersByTime(1000)
    }
    bar.clear()
    expect(said.mock.calls.map(([line]) => line)).toEqual([
      'artiqo: 30 %, 3 works\n',
      'artiqo: 60 %, 6 works\n',
      'artiqo: 90 %, 9 works\n',
    ])
  } finally {
    said.mockRestore()
    vi.useRealTimers()
  }
})

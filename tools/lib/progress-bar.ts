import { progress } from './say.ts'

const width = 28
/** Milliseconds between two lines where they cannot be written over. */
const pause = 3000

export interface ProgressBar {
  /** Shows how much is done, from 0 to 1, and what has been done. */
  show(share: number, words: string): void
  /** Makes room for another line, and leaves the bar where it is when nothing follows. */
  clear(): void
}

type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'> & { write(text: string): unknown }

/** A bar that is drawn over itself on a terminal, and a line every few seconds anywhere else. */
export function progressBar(stream: Screen = process.stderr): ProgressBar {
  let drawn = false
  let saidAt = Date.now()
  return {
    show(share, words) {
      const percent = `${String(Math.floor(share * 100)).padStart(3)} %`
      if (stream.isTTY) {
        const full = Math.round(share * width)
        const bar = '█'.repeat(full) + '░'.repeat(width - full)
        stream.write(`\r\u001B[2K${`${bar} ${percent}  ${words}`.slice(0, Math.max(10, stream.columns - 1))}`)
        drawn = true
      } else if (Date.now() - saidAt >= pause) {
        saidAt = Date.now()
        progress(`${percent.trim()}, ${words}`)
      }
    },
    clear() {
      if (drawn) stream.write('\r\u001B[2K')
      drawn = false
    },
  }
}

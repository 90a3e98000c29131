import { createReadStream, type ReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'

const newline = 0x0a
/** A longer line is no work: it is counted and left out, and never held whole. */
const longestLine = 256 * 1024

export type Line = { readonly number: number } & ({ readonly text: string } | { readonly reason: string })

/** A file that ended before it was complete, or is not what its name says; what came before has been read. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
}

export interface LineFile {
  /** The lines with their numbers; empty ones are left out. Throws BrokenFile where the file breaks off. */
  readonly lines: AsyncIterable<Line>
  /** How much of the file has been read, from 0 to 1. */
  share(): number
  close(): void
}

/** Opens a file of lines, packed by gzip or plain. Nothing but a chunk of it is in memory at any time. */
export async function openLines(path: string): Promise<LineFile> {
  const handle = await open(path)
  const { size } = await handle.stat()
  const { buffer: magic } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await handle.close()
  const file = createReadStream(path)
  const packed = magic.equals(Buffer.from([0x1f, 0x8b]))
  const chunks = packed ? unpacked(file) : file
  return {
    lines: linesOf(chunks),
    share: () => (size === 0 ? 1 : Math.min(1, file.bytesRead / size)),
    close: () => void file.destroy(),
  }
}

function unpacked(file: ReadStream) {
  const gunzip = createGunzip()
  // An error is thrown to whoever reads the lines, also if it came before they began.
  gunzip.on('error', () => undefined)
  pipeline(file, gunzip, () => undefined)
  return gunzip
}

async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let pieces: Buffer[] = []
  let length = 0
  let number = 0
  const keep = (piece: Buffer) => {
    length += piece.length
    if (length <= longestLine) pieces.push(piece)
    else pieces = []
  }
  const take = (): Line | null => {
    const line = toLine((number += 1), length, pieces)
    pieces = []
    length = 0
    return line
  }
  try {
    for await (const chunk of chunks) {
      let from = 0
      for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
        keep(chunk.subarray(from, at))
        from = at + 1
        const line = take()
        if (line) yield line
      }
      keep(chunk.subarray(from))
    }
  } catch (error) {
    throw new BrokenFile(`breaks off after line ${number} (${error instanceof Error ? error.message : String(error)})`)
  }
  const last = take()
  if (last) yield last
}

function toLine(number: number, length: number, pieces: readonly Buffer[]): Line | null {
  if (length > longestLine) return { number, reason: `is longer than ${longestLine} bytes` }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)).trim()
    return text === '' ? null : { number, text }
  } catch {
    return { number, reason: 'is not UTF-8' }
  }
}

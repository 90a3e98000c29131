import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { AnyTable, Row } from './table.ts'

export type Entry = [table: string, id: string, row: Row | null]

/** A journal shorter than this is never worth a snapshot (bytes). */
const smallest = 4 * 1024 * 1024

/**
 * Every commit as one line of one file, written before it is answered, and now and then a snapshot in its place.
 * A killed process loses at most the line that it was writing, which nobody has been told of.
 */
export class Journal {
  readonly #folder: string
  readonly #tables: Map<string, AnyTable>
  #generation: number
  #file: number
  #size: number
  #limit = smallest

  private constructor(folder: string, tables: Map<string, AnyTable>) {
    this.#folder = folder
    this.#tables = tables
    this.#generation = newestGeneration(folder)
    if (this.#generation > 0) this.#limit = Math.max(smallest, 2 * this.#load(this.#path('snapshot')).size)
    const { size } = this.#load(this.#path('journal'))
    this.#file = openSync(this.#path('journal'), 'a', 0o600)
    ftruncateSync(this.#file, size)
    this.#size = size
    this.#removeOthers()
  }

  /** Reads the folder into the tables; throws with the file and line where it is not ours. */
  static open(folder: string, tables: Map<string, AnyTable>): Journal {
    return new Journal(folder, tables)
  }

  /** Throws, and leaves the file as it was, when the disk does not take the whole line. */
  append(entries: readonly Entry[]): void {
    const line = Buffer.from(`${JSON.stringify(entries)}\n`)
    try {
      writeAll(this.#file, line)
    } catch (error) {
      ftruncateSync(this.#file, this.#size)
      throw error
    }
    this.#size += line.length
  }

  get isLong(): boolean {
    return this.#size > this.#limit
  }

  /** Writes all rows to a new snapshot and starts an empty journal. A crash at any point leaves one of the two whole. */
  compact(): void {
    const before = this.#file
    this.#generation += 1
    const target = this.#path('snapshot')
    const draft = openSync(`${target}.tmp`, 'w', 0o600)
    let size = 0
    for (const table of this.#tables.values()) {
      for (const row of table.all())
        size += writeAll(draft, Buffer.from(`${JSON.stringify([[table.name, row.id, row]])}\n`))
    }
    fsyncSync(draft)
    closeSync(draft)
    renameSync(`${target}.tmp`, target)
    this.#file = openSync(this.#path('journal'), 'a', 0o600)
    this.#size = 0
    this.#limit = Math.max(smallest, 2 * size)
    closeSync(before)
    this.#removeOthers()
  }

  close(): void {
    fsyncSync(this.#file)
    closeSync(this.#file)
  }

  #path(kind: 'snapshot' | 'journal'): string {
    return join(this.#folder, `${kind}-${this.#generation}.ndjson`)
  }

  /** Applies the whole lines of a file and tells how many bytes they are. */
  #load(path: string): { size: number } {
    const text = readIfThere(path)
    let size = 0
    let number = 0
    for (;;) {
      const end = text.indexOf(10, size)
      if (end === -1) return { size }
      number += 1
      const entries = parseLine(text.subarray(size, end))
      if (entries === undefined) {
        // A machine that lost power may leave a last line of rubbish; rubbish before other lines is something else.
        if (text.indexOf(10, end + 1) === -1) return { size }
        throw new Error(`${path} is damaged in line ${number}. Move the folder away to start afresh.`)
      }
      for (const [name, id, row] of entries) this.#table(name, path).load(id, row)
      size = end + 1
    }
  }

  #table(name: string, path: string): AnyTable {
    const table = this.#tables.get(name)
    if (table === undefined)
      throw new Error(`${path} is from another version (it has "${name}"). Move the folder away.`)
    return table
  }

  #removeOthers(): void {
    const keep = [this.#path('snapshot'), this.#path('journal')]
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name)
      if (/^(snapshot|journal)-\d+\.ndjson(\.tmp)?$/.test(name) && !keep.includes(path)) rmSync(path)
    }
  }
}

function newestGeneration(folder: string): number {
  const generations = readdirSync(folder).map((name) => Number(/^snapshot-(\d+)\.ndjson$/.exec(name)?.[1] ?? 0))
  return Math.max(0, ...generations)
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

function parseLine(line: Buffer): [string, string, unknown][] | undefined {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

function writeAll(file: number, data: Buffer): number {
  let written = 0
  while (written < data.length) written += writeSync(file, data, written)
  return written
}

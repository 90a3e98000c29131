import { availableParallelism } from 'node:os'
import type { Wish } from './arguments.ts'
import type { CaseResult } from './measure.ts'

export interface Facts {
  readonly works: number
  readonly artists: number
  readonly seed: number
  readonly seconds: number
  readonly runs: number
  readonly processors: number
  readonly node: string
  /** Raised for the bench: everything comes from one address. */
  readonly limits: Readonly<Record<string, string>>
  readonly serverFlags: readonly string[]
  /** Megabytes of our server's process when the last run had ended, and the most there was. */
  readonly memory: { readonly now: number; readonly most: number | null }
  readonly baselineMemory: { readonly now: number; readonly most: number | null }
  /** Milliseconds from the start of a process to its first answer to a catalogue read, the middle one of a few. */
  readonly firstAnswer: { readonly ours: number; readonly baseline: number }
}

export interface Report extends Facts {
  readonly cases: readonly CaseResult[]
}

export const machine = () => ({ processors: availableParallelism(), node: process.version })

/** The report as a person reads it. */
export function table({ cases, ...facts }: Report): string {
  const rows = cases.map(({ name, ours, baseline, ratio, hitRate }) => [
    name,
    `${ours.rps}`,
    `${ours.p50}`,
    `${ours.p99}`,
    `${baseline.rps}`,
    `${baseline.p50}`,
    `${baseline.p99}`,
    ratio.toFixed(2),
    hitRate === null ? '' : `${(100 * hitRate).toFixed(1)} %`,
  ])
  const head = ['', 'ours /s', 'p50 ms', 'p99 ms', 'baseline /s', 'p50 ms', 'p99 ms', 'ratio', 'kept']
  return [aligned([head, ...rows]), '', ...cases.map((it) => `${it.name}: ${it.about}`), ...sentences(facts)].join('\n')
}

function sentences(facts: Facts): string[] {
  const limits = Object.entries(facts.limits).map(([name, value]) => `${name}=${value}`)
  return [
    `${facts.works} works for sale by ${facts.artists} artists, seed ${facts.seed}; ${facts.processors} processors shared with the database and the load; Node ${facts.node}.`,
    `Of ${facts.runs} runs of ${facts.seconds} s the middle one counts; one price a second is changed meanwhile.`,
    `Limits in force: ${limits.join(', ')}; the others as they come.`,
    `Our server's memory after the run: ${facts.memory.now} MB (most ${facts.memory.most ?? '?'} MB); baseline ${facts.baselineMemory.now} MB.`,
    `From start to first answer: ${facts.firstAnswer.ours} ms; baseline ${facts.firstAnswer.baseline} ms.`,
  ]
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}

export const wished = ({ works, seed, seconds, runs }: Wish) => ({ works, seed, seconds, runs })

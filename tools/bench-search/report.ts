import { availableParallelism } from 'node:os'
import type { Measured } from '../bench/load.ts'
import { connections, type Measurements } from './measure.ts'

const targets = { list: 60, detail: 60, searchWarm: 60, searchColdFirst: 400, searchCold: 400 } as const
const aloneTarget = 250
type Name = keyof typeof targets

const titles: Readonly<Record<Name, string>> = {
  list: 'list',
  detail: 'detail',
  searchWarm: 'search, warm',
  searchColdFirst: 'search, cold: the first 200 after the start',
  searchCold: 'search, cold: 600 more',
}

export interface Facts {
  readonly works: number
  /** Raised for the bench: everything comes from one address. */
  readonly limits: Readonly<Record<string, string>>
}

/** What was missed, as sentences. */
export function missed(measured: Measurements): string[] {
  const late = names()
    .filter((name) => measured[name].p99 > targets[name])
    .map((name) => `${titles[name]}: p99 ${measured[name].p99} ms is over ${targets[name]} ms`)
  const [slowest] = measured.alone.toSorted((one, other) => other.worstMs - one.worstMs)
  if (!slowest || slowest.worstMs <= aloneTarget) return late
  return [...late, `“${slowest.q}” alone took ${slowest.worstMs} ms, over ${aloneTarget} ms`]
}

/** The measurements as a person reads them. */
export function table(measured: Measurements, { works, limits }: Facts): string {
  const rows = names().map((name) => row(titles[name], measured[name], targets[name]))
  const slowest = Math.max(...measured.alone.map(({ worstMs }) => worstMs))
  const raised = Object.entries(limits).map(([name, value]) => `${name}=${value}`)
  return [
    `${''.padEnd(46)}${'per s'.padStart(8)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'at most'.padStart(9)}`,
    ...rows,
    '',
    `Slowest single search, alone and with nothing kept: ${slowest} ms (at most ${aloneTarget}). The ten slowest terms:`,
    ...measured.alone
      .slice(0, 10)
      .map(
        (term) =>
          `  ${`${term.ms}`.padStart(6)} ms  ${term.q} (${term.kind}, ${term.works.toLocaleString('en')} works)`,
      ),
    '',
    `${works.toLocaleString('en')} works, ${measured.alone.length} terms, ${connections} connections; ` +
      `${availableParallelism()} processors shared with the database and the load; Node ${process.version}.`,
    `Limits in force: ${raised.join(', ')}; the others as they come.`,
  ].join('\n')
}

function row(title: string, { rps, p50, p99 }: Measured, target: number): string {
  const cells = [rps, p50, p99].map((value, index) => `${value}`.padStart(index === 0 ? 8 : 9))
  return `${title.padEnd(46)}${cells.join('')}${`${target}`.padStart(9)}${p99 > target ? '  missed' : ''}`
}

function names(): Name[] {
  return ['list', 'detail', 'searchWarm', 'searchColdFirst', 'searchCold']
}

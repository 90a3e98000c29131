import { parseArgs } from 'node:util'
import { Refusal } from '../lib/refusal.ts'

export const caseNames = ['list', 'detail', 'search', 'cart.add', 'place'] as const
export type CaseName = (typeof caseNames)[number]

export interface Wish {
  readonly cases: readonly CaseName[]
  /** Of each run, and how many runs of each server the middle is taken of. */
  readonly seconds: number
  readonly runs: number
  readonly works: number
  readonly seed: number
  /** Where the numbers are written as JSON. */
  readonly json?: string
}

export const usage = `npm run bench [-- options]

Measures requests a second, p50 and p99 of the shop's server beside a baseline server that runs the same statements
(plain Fastify and mysql2; no framework, no cache, no validation), both on one private database, in one run.

  --json FILE     write the numbers to a file as well
  --seconds 10    how long each run lasts
  --runs 3        runs of each server, taken in turns; the middle one counts
  --case NAME     only this case (again for more): ${caseNames.join(', ')}
  --works 10000   works for sale, from 200
  --seed 1        what the works, the words and the requests are drawn from
  --help          this text`

const options = {
  json: { type: 'string' },
  seconds: { type: 'string', default: '10' },
  runs: { type: 'string', default: '3' },
  case: { type: 'string', multiple: true },
  works: { type: 'string', default: '10000' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const

/** What was asked for, or 'help'; throws a Refusal that says what to write instead. */
export function readArguments(args: readonly string[]): Wish | 'help' {
  const { values } = parseArgs({ args: [...args], options })
  if (values.help) return 'help'
  const named = (values.case ?? []).map(caseOf)
  return {
    cases: named.length > 0 ? caseNames.filter((name) => named.includes(name)) : caseNames,
    seconds: numberOf('seconds', values.seconds, 1, 600),
    runs: numberOf('runs', values.runs, 1, 99),
    works: numberOf('works', values.works, 200, 100_000),
    seed: numberOf('seed', values.seed, 0, 2 ** 31),
    ...(values.json !== undefined && { json: values.json }),
  }
}

function caseOf(text: string): CaseName {
  const name = caseNames.find((each) => each === text)
  if (name) return name
  throw new Refusal(`There is no case "${text}". There are: ${caseNames.join(', ')}.`)
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Refusal(`--${name} is "${text}": write a whole number from ${least} to ${most}.`)
}

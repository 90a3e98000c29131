import { parseArgs } from 'node:util'
import { Refusal } from '../lib/refusal.ts'
import { brokenNames, type BrokenName } from './broken.ts'

export interface Options {
  minutes: number
  seed: string
  /** Which deliberately broken build is tried. */
  broken?: BrokenName
  buyers: number
  servers: number
  /** Only what a broken build is known by, instead of chance. */
  directed: boolean
  help: boolean
}

export const usage = `npm run chaos -- [--minutes 1] [--seed 1] [--broken NAME] [--buyers 12] [--servers 2]

Opens a shop of its own (database, payment sandbox, server processes), sends buyers and artists in, kills and disturbs
whatever it is made of, and at the end counts in the database and at the payment sandbox what should never be.
The last line says how many orders, faults and violations there were; the exit code is 1 when there are violations.

  --minutes N    how long buyers come, 0.05 to 600
  --seed S       repeats the choices (not the interleavings); printed when left out
  --broken NAME  runs a copy of the server in which one thing is wrong: ${brokenNames.join(', ')}
  --buyers N     how many buy at once, 1 to 100
  --servers N    server processes, 1 to 4
  --directed     a few seconds in which only that happens by which the broken builds are known`

/** Reads the command line; throws a Refusal that says what to write instead. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string' },
      broken: { type: 'string' },
      buyers: { type: 'string', default: '12' },
      servers: { type: 'string', default: '2' },
      directed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { seed = String(Math.floor(Math.random() * 1_000_000)), broken, directed, help } = values
  return {
    minutes: numberOf('minutes', values.minutes, 0.05, 600),
    buyers: whole('buyers', values.buyers, 1, 100),
    servers: whole('servers', values.servers, 1, 4),
    seed,
    directed,
    help,
    ...(broken !== undefined && { broken: brokenOf(broken) }),
  }
}

function numberOf(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= least && number <= most) return number
  throw new Refusal(`--${name} is "${text}": write a number from ${least} to ${most}.`)
}

function whole(name: string, text: string, least: number, most: number): number {
  const number = numberOf(name, text, least, most)
  if (Number.isInteger(number)) return number
  throw new Refusal(`--${name} is "${text}": write a whole number.`)
}

function brokenOf(text: string): BrokenName {
  const found = brokenNames.find((name) => name === text)
  if (found) return found
  throw new Refusal(`--broken is "${text}": choose one of ${brokenNames.join(', ')}.`)
}

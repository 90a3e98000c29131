import { setTimeout as sleep } from 'node:timers/promises'
import { progress } from '../lib/say.ts'
import { runStudio } from './artist.ts'
import { buy } from './buyer.ts'
import { gatherCompany } from './company.ts'
import { Dice } from './dice.ts'
import { comeToRest } from './ending.ts'
import { type Evidence, gather } from './evidence.ts'
import { followScript } from './directed.ts'
import type { Person } from './front.ts'
import { type House, openHouse } from './house.ts'
import { type Finding, judge } from './invariants.ts'
import { LogBook } from './log-book.ts'
import type { Options } from './options.ts'
import { disturb } from './weather.ts'
import type { World } from './world.ts'

export interface Outcome {
  evidence: Evidence
  book: LogBook
  findings: Finding[]
}

/** Opens a shop, lets everything happen to it for a while, and looks at what is left. */
export async function runChaos(options: Options, stop: AbortSignal): Promise<Outcome> {
  const book = new LogBook()
  const house = await openHouse(options, book)
  try {
    return await Promise.race([live(), house.failure, stopped(stop)])
  } finally {
    await house.close()
  }

  async function live(): Promise<Outcome> {
    const dice = new Dice(options.seed)
    const { mortals, stripe, time, mail, databaseUrl } = house
    const front = { mortals, book, time, dice: dice.fork('front') }
    const { admin, artists, shelf } = await gatherCompany(front, databaseUrl, options.minutes, dice)
    const world: World = {
      front,
      mortals,
      stripe,
      shelf,
      time,
      book,
      dice,
      known: new Map(),
      unanswered: [],
      spoiltKeys: new Set(),
      secrets: [],
    }
    const keeper = house.keepServersUp()
    if (options.directed) await followScript(world)
    else await liveThrough(house, world, artists, options, stop)
    progress('calm again; waiting until everything has come to rest …')
    await comeToRest(house, world, admin)
    const { known, spoiltKeys } = world
    const evidence = await gather({ databaseUrl, stripe, letters: mail.letters, known, spoiltKeys, book })
    keeper.stop()
    return { evidence, book, findings: judge(evidence) }
  }
}

/** Buyers and artists come and go, and everything that can fail does, until the time is over. */
async function liveThrough(
  { crashDatabase, mail }: House,
  world: World,
  artists: readonly Person[],
  options: Options,
  stop: AbortSignal,
): Promise<void> {
  const endAt = performance.now() + options.minutes * 60_000
  const isOver = () => performance.now() > endAt || stop.aborted
  const watch = showProgress(world, options, endAt)
  try {
    await Promise.all([
      ...Array.from({ length: options.buyers }, (_, index) => buy(world, `buyer-${index + 1}`, isOver)),
      ...artists.map((artist) => runStudio(world, artist, isOver)),
      disturb({ world, crashDatabase, refuseMail: mail.refuse }, isOver),
    ])
  } finally {
    clearInterval(watch)
  }
}

function showProgress(world: World, { minutes }: Options, endAt: number): NodeJS.Timeout {
  const everyMs = process.stderr.isTTY ? 1000 : 10_000
  return setInterval(() => {
    const left = Math.max(0, (endAt - performance.now()) / 60_000)
    const share = Math.min(1, 1 - left / minutes)
    const bar = '█'.repeat(Math.round(share * 20)).padEnd(20, '░')
    const line = `${bar} ${world.known.size} orders, ${world.book.faultCount} faults, ${left.toFixed(1)} min left`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}   ${left === 0 ? '\n' : ''}`)
    else progress(line)
  }, everyMs)
}

async function stopped(stop: AbortSignal): Promise<never> {
  while (!stop.aborted) await sleep(100)
  throw new Stopped()
}

/** Somebody asked us to stop before the end. */
export class Stopped extends Error {}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Dice } from './dice.ts'
import { forgeEvent } from './forging.ts'
import { diePoints, type Mortal } from './mortal.ts'
import type { Fault } from './stripe.ts'
import type { World } from './world.ts'

export interface Forces {
  world: World
  /** Ends the database as by `kill -9` and starts it again after a while. */
  crashDatabase(pauseMs: number): Promise<void>
  refuseMail(count: number): void
}

const kinds = {
  stripe: 30,
  die_at_point: 22,
  webhooks: 14,
  forge: 10,
  old_event: 6,
  kill_server: 9,
  step_in_time: 6,
  leap_in_time: 5,
  mail: 4,
  kill_database: 3,
} as const

/** Disturbs whatever the shop is made of, one thing after the other, until the time is over. */
export async function disturb(forces: Forces, isOver: () => boolean): Promise<void> {
  const dice = forces.world.dice.fork('weather')
  const underWay: Promise<void>[] = []
  const failures: unknown[] = []
  while (!isOver() && failures.length === 0) {
    await sleep(dice.between(150, 900))
    const kind = dice.weighted(kinds)
    // Some take their time, and others happen meanwhile.
    underWay.push(
      happen(forces, kind, dice.fork(`${kind}${underWay.length}`)).catch((error: unknown) => void failures.push(error)),
    )
  }
  await Promise.all(underWay)
  if (failures.length > 0) throw failures[0]
}

async function happen(forces: Forces, kind: keyof typeof kinds, dice: Dice): Promise<void> {
  const { world } = forces
  switch (kind) {
    case 'stripe':
      return disturbStripe(world, dice)
    case 'webhooks':
      return disturbWebhooks(world, dice)
    case 'die_at_point':
      return letDie(world, dice)
    case 'kill_server': {
      const mortal = dice.pick(world.mortals)
      if (!mortal.up) return
      world.book.fault('server killed')
      return mortal.kill()
    }
    case 'kill_database':
      return forces.crashDatabase(dice.between(0, 800))
    case 'mail':
      world.book.fault('mail refused')
      return forces.refuseMail(dice.between(1, 4))
    case 'step_in_time':
      world.book.fault('time moved on')
      return world.time.advance(dice.between(5, 75) * 1000)
    case 'leap_in_time':
      if (await world.time.leap(dice.between(11, 95) * 60_000)) world.book.fault('time moved past holds')
      return
    case 'forge': {
      const secret = world.secrets.at(-dice.between(1, 8))
      return secret
        ? forgeEvent(world, secret, dice.weighted({ succeeded: 6, canceled: 2, unsigned: 2 }), dice)
        : undefined
    }
    case 'old_event':
      return repeatOldEvent(world, dice)
  }
}

const places = {
  'making an intent': { method: 'POST', path: '/v1/payment_intents' },
  'reading an intent': { method: 'GET', path: '/v1/payment_intents/*' },
  'cancelling an intent': { method: 'POST', path: '/v1/payment_intents/*/cancel' },
  paying: { method: 'POST', path: '/v1/payment_intents/*/confirm' },
  refunding: { method: 'POST', path: '/v1/refunds' },
  anything: { path: '/v1/**' },
} as const satisfies Record<string, Pick<Fault, 'path' | 'method'>>

async function disturbStripe(world: World, dice: Dice): Promise<void> {
  const place = dice.weighted({
    'making an intent': 4,
    'reading an intent': 3,
    'cancelling an intent': 5,
    paying: 3,
    refunding: 3,
    anything: 2,
  })
  const mode = dice.weighted({ '503': 4, '500': 1, '429': 2, slow: 2, 'request lost': 3, 'answer lost': 4 })
  const times = dice.between(1, 4)
  const how: Record<typeof mode, Omit<Fault, 'path' | 'method'>> = {
    '503': { mode: 'status', status: 503 },
    '500': { mode: 'status', status: 500 },
    '429': { mode: 'status', status: 429 },
    slow: { mode: 'delay', delayMs: dice.between(200, 3000) },
    'request lost': { mode: 'drop_before' },
    'answer lost': { mode: 'drop_after' },
  }
  world.book.fault(`Stripe: ${mode} while ${place}`)
  await world.stripe.addFault({ ...places[place], ...how[mode], times })
}

async function disturbWebhooks(world: World, dice: Dice): Promise<void> {
  const kind = dice.weighted({ held: 3, doubled: 3, shuffled: 2, lost: 3, 'lost in part': 2 })
  world.book.fault(`webhooks ${kind}`)
  const { stripe } = world
  const whileMs = dice.between(800, 4000)
  switch (kind) {
    case 'held':
      await stripe.webhooks({ hold: true, shuffle: dice.chance(0.5), duplicate: dice.between(1, 3) })
      await sleep(whileMs)
      await stripe.webhooks({ hold: false })
      return
    case 'doubled':
      await stripe.webhooks({ duplicate: 3 })
      await sleep(whileMs)
      await stripe.webhooks({ duplicate: 1 })
      return
    case 'shuffled':
      await stripe.webhooks({ shuffle: true, duplicate: dice.between(1, 3) })
      await sleep(whileMs)
      await stripe.webhooks({ shuffle: false, duplicate: 1 })
      return
    case 'lost':
    case 'lost in part':
      await stripe.webhooks({ drop: kind === 'lost' ? ['*'] : ['payment_intent.succeeded', 'refund.*'] })
      await sleep(whileMs)
      await stripe.webhooks({ drop: [] })
  }
}

/** Has a server die exactly where an order is half made; it lives on when nobody comes by for a while. */
async function letDie(world: World, dice: Dice): Promise<void> {
  const mortal: Mortal = dice.pick(world.mortals)
  if (!mortal.up) return
  mortal.arm(dice.pick(diePoints))
  await sleep(4000)
  mortal.arm(null)
}

async function repeatOldEvent(world: World, dice: Dice): Promise<void> {
  const { events } = await world.stripe.state()
  if (events.length === 0) return
  world.book.fault('old event sent again')
  await world.stripe.control('POST', `events/${dice.pick(events).id}/redeliver`, {}).catch(() => undefined)
}

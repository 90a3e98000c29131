import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Control } from './control/control.ts'
import { SandboxClock, systemClock } from './core/clock.ts'
import { forgetOld } from './core/forget.ts'
import { createKeys, openHome } from './core/home.ts'
import { Journal } from './core/journal.ts'
import { type Lock, lockHome } from './core/lock.ts'
import { refuseProduction } from './core/production.ts'
import { createRandom } from './core/random.ts'
import { Scheduler } from './core/scheduler.ts'
import { nobody, World } from './core/world.ts'
import { Api } from './http/api.ts'
import { createSandboxServer } from './http/server.ts'
import { type SandboxOptions, settingsOf } from './options.ts'
import { jobs } from './resources/jobs.ts'
import { routes } from './resources/routes.ts'
import { manageEndpoint } from './resources/webhook-endpoints.ts'
import { Dispatcher } from './webhooks/dispatcher.ts'

export type { Clock } from './core/clock.ts'
export type { Control } from './control/control.ts'
export type { Fault } from './http/faults.ts'
export type { LogLine, SandboxOptions } from './options.ts'
export type { Traffic } from './webhooks/traffic.ts'

export interface ListenOptions {
  /** 0 or absent: a free one. */
  port?: number
  /** Default 127.0.0.1. */
  host?: string
}

export interface Sandbox {
  readonly secretKey: string
  readonly publishableKey: string
  /** Opens `/_sandbox/*`. */
  readonly controlToken: string
  /** Signs for the endpoint of `webhookUrl`. */
  readonly webhookSecret: string
  /** What the control plane can do, without HTTP. */
  readonly control: Control
  /** Rejects when the port is taken. */
  listen(options?: ListenOptions): Promise<RunningSandbox>
  /** Writes everything, closes everything. Calls under way get a fifth of a second. */
  stop(): Promise<void>
}

export interface RunningSandbox extends Sandbox {
  /** `http://127.0.0.1:40123` */
  readonly url: string
  readonly host: string
  readonly port: number
}

/** A sandbox and a port for it. Rejects in production, when the folder is in use and when the port is taken. */
export async function startSandbox(options: SandboxOptions & ListenOptions = {}): Promise<RunningSandbox> {
  const sandbox = await createSandbox(options)
  try {
    return await sandbox.listen(options)
  } catch (error) {
    await sandbox.stop()
    throw error
  }
}

/** A sandbox that does not listen yet. Rejects with a sentence in production and when the folder is in use. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  refuseProduction()
  const { world, lock } = await openWorld(options)
  const dispatcher = new Dispatcher(world)
  const scheduler = new Scheduler(world, jobs, dispatcher)
  const api = new Api(world, routes)
  const control = new Control(world, scheduler, dispatcher, api.faults)
  const server = createSandboxServer({ world, api, control, id: lock?.id ?? randomUUID() })
  const { secretKey, publishableKey, controlToken, webhookSecret } = world.keys
  let stopping: Promise<void> | undefined

  const stop = async () => {
    scheduler.stop()
    if (server.listening) {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await Promise.race([closed, wait(200)])
      server.closeAllConnections()
      await closed
    }
    await dispatcher.stop()
    world.close()
    lock?.release()
  }

  const sandbox: Sandbox = {
    secretKey,
    publishableKey,
    controlToken,
    webhookSecret,
    control,
    stop: () => (stopping ??= stop()),
    listen: async ({ port = 0, host = '127.0.0.1' } = {}) => {
      server.listen(port, host)
      await once(server, 'listening')
      const bound = portOf(server.address())
      world.baseUrl = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`
      lock?.announce(world.baseUrl)
      if (options.webhookUrl !== undefined) {
        const { webhookUrl } = options
        world.transaction(nobody, (tx) => manageEndpoint(tx, webhookUrl))
      }
      dispatcher.reload()
      scheduler.arm()
      return { ...sandbox, url: world.baseUrl, host, port: bound }
    },
  }
  return sandbox
}

async function openWorld(options: SandboxOptions): Promise<{ world: World; lock?: Lock }> {
  const settings = settingsOf(options)
  const clock = new SandboxClock(options.clock ?? systemClock)
  const seed = options.seed === undefined ? undefined : String(options.seed)
  if (options.home === undefined) {
    const keys = createKeys(createRandom(seed && `${seed}:keys`))
    return { world: new World(settings, keys, clock, createRandom(seed)) }
  }
  const { home } = options
  const lock = await lockHome(home)
  try {
    const { keys, run } = openHome(home, seed && `${seed}:keys`)
    const world = new World(settings, keys, clock, createRandom(seed && `${seed}:${run}`))
    world.keepIn((tables) => Journal.open(home, tables))
    world.transaction(nobody, forgetOld)
    return { world, lock }
  } catch (error) {
    lock.release()
    throw error
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The sandbox did not get a port.')
  return address.port
}

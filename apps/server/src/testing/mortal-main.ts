// The server that tests kill: the shop's own, on a clock that can be set ahead, with fault points at which the
// process ends as by `kill -9`. Told what to do over its IPC channel; ends when whoever started it is gone.
import { z } from 'zod'
import { systemClock } from '#clock.ts'
import { armFaultPoints, faultPoints, type FaultPoint } from '#fault-points.ts'

const Orders = z.strictObject({
  /** How far the shop's time is ahead of the real one, in milliseconds. */
  aheadMs: z.number().min(0).optional(),
  /** The point to die at when it is next passed; null for none. */
  dieAt: z.enum(faultPoints).nullable().optional(),
})

let aheadMs = 0
let dieAt: FaultPoint | null = null

function obey(orders: unknown): void {
  const told = Orders.parse(orders)
  aheadMs = Math.max(aheadMs, told.aheadMs ?? 0)
  if (told.dieAt !== undefined) dieAt = told.dieAt
}

Object.assign(systemClock, { now: () => new Date(Date.now() + aheadMs) })
armFaultPoints(async (point) => {
  if (point !== dieAt) return
  process.kill(process.pid, 'SIGKILL')
  // Nothing more is done while the signal is on its way.
  await new Promise(() => undefined)
})
process.on('message', obey)
process.on('disconnect', () => process.exit(1))
obey(JSON.parse(process.argv[2] ?? '{}'))
const { serve } = await import('#serve.ts')
await serve()

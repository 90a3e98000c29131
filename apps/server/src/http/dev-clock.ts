import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { MovableClock } from '#clock.ts'
import { DomainError } from '#errors.ts'

const Advance = z.strictObject({
  seconds: z
    .number()
    .min(0)
    .max(3600 * 24 * 400),
})

/** `POST /dev/clock {seconds}`: moves the demo shop's time forward. Only registered where the clock can be moved. */
export async function devClock(app: FastifyInstance, { clock }: { clock: MovableClock }): Promise<void> {
  app.get('/dev/clock', async () => ({ now: clock.now().toISOString() }))
  app.post('/dev/clock', async (request) => {
    const { success, data } = Advance.safeParse(request.body)
    if (!success) throw new DomainError('invalid_input', 'Send {"seconds": n}: time moves forward only.')
    clock.advance(data.seconds * 1000)
    return { now: clock.now().toISOString() }
  })
}

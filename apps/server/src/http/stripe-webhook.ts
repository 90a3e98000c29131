import type { FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { receiveEvent } from '#payments/stripe-events.ts'
import type { VerifiedEvent } from '#payments/stripe-gateway.ts'

/** `POST /webhooks/stripe`: verified on the raw body, kept, acknowledged. The work is done by a job. */
export async function stripeWebhook(app: FastifyInstance, deps: Deps): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: 1024 * 1024 }, (_request, body, done) =>
    done(null, body),
  )
  const live = deps.settings.STRIPE_SECRET_KEY?.includes('_live_') ?? false

  app.post('/webhooks/stripe', async (request, reply) => {
    const event = await verify(deps, request.body, request.headers['stripe-signature'])
    if (!event) {
      request.log.warn('stripe signature refused')
      return reply.code(400).send({ received: false, why: 'signature' })
    }
    if (event.livemode !== live) {
      request.log.warn({ event: event.id }, 'stripe event of the other mode refused')
      return reply.code(400).send({ received: false, why: 'livemode' })
    }
    await receiveEvent(deps, event)
    return { received: true }
  })
}

async function verify(
  deps: Deps,
  body: unknown,
  signature: string | string[] | undefined,
): Promise<VerifiedEvent | null> {
  if (!Buffer.isBuffer(body) || typeof signature !== 'string') return null
  try {
    return await deps.stripe.verifyEvent(body, signature)
  } catch {
    return null
  }
}

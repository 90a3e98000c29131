import { IncomingMessage, ServerResponse, type OutgoingHttpHeader } from 'node:http'
import { Socket } from 'node:net'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import type { Deps } from '#context.ts'

/** Security headers for every answer. The page loads nothing but its own files, and Stripe's where Stripe is used. */
export async function securityHeaders(app: FastifyInstance, deps: Pick<Deps, 'publicUrl' | 'stripe'>): Promise<void> {
  const { sandboxUrl } = deps.stripe
  const secure = deps.publicUrl.startsWith('https:')
  const stripe = sandboxUrl
    ? { script: [], connect: [sandboxUrl], frame: [] }
    : {
        script: ['https://js.stripe.com', 'https://*.js.stripe.com'],
        connect: ['https://api.stripe.com'],
        frame: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
      }
  const headers = await headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': [`'self'`],
        'base-uri': [`'none'`],
        'object-src': [`'none'`],
        'frame-ancestors': [`'none'`],
        'form-action': [`'self'`],
        'img-src': [`'self'`, 'data:', 'blob:'],
        'font-src': [`'self'`],
        'style-src': [`'self'`],
        'script-src': [`'self'`, ...stripe.script],
        'connect-src': [`'self'`, ...stripe.connect],
        'frame-src': stripe.frame.length > 0 ? stripe.frame : [`'none'`],
        ...(secure && { 'upgrade-insecure-requests': [] }),
      },
    },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: true },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of headers) reply.raw.setHeader(name, value)
    done()
  })
}

/** They are the same for every answer, so they are worked out once. */
async function headersOf(options: HelmetOptions): Promise<readonly (readonly [string, OutgoingHttpHeader])[]> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()))
  await promisify(helmet(options))(answer.req, answer)
  return Object.entries(answer.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
}

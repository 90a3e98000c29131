import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
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
  await app.register(helmet, {
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
}

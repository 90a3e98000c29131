import { createServer, type Server } from 'node:http'
import cookie from '@fastify/cookie'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Deps } from '#context.ts'
import { appShell } from '#http/app-shell.ts'
import { devClock } from '#http/dev-clock.ts'
import { errorHandler } from '#http/error-handler.ts'
import { countRequests, floodGuard } from '#http/flood-guard.ts'
import { health } from '#http/health.ts'
import { keptReads } from '#http/kept-reads.ts'
import { loggedPath, requestLogging } from '#http/logging.ts'
import { originGuard } from '#http/origin-guard.ts'
import { securityHeaders } from '#http/security-headers.ts'
import { stripeWebhook } from '#http/stripe-webhook.ts'
import { trpcRoutes } from '#http/trpc.ts'
import { pictureRoutes } from '#http/uploads.ts'
import { inboxRoutes } from '#notifications/inbox.routes.ts'
import type { MovableClock } from './clock.ts'

export interface AppOptions {
  /** Folder of the built web app; without it only the API answers. */
  readonly webDist: string
  /** Present outside production: a clock that may be moved. */
  readonly movableClock?: MovableClock
}

/** Builds the HTTP server over the shop's parts. Neither listens nor reads the environment. */
export async function buildApp(deps: Deps, options: AppOptions): Promise<FastifyInstance> {
  const production = deps.settings.NODE_ENV === 'production'
  const count = countRequests(deps)
  const kept = keptReads(deps, count)
  const app = Fastify({
    serverFactory: (framework) => withPatience(createServer(kept.serve(framework))),
    loggerInstance: deps.log,
    ...requestLogging,
    trustProxy: (_address, hop) => hop < deps.settings.TRUST_PROXY,
    routerOptions: { maxParamLength: 5000 },
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
  })
  errorHandler(app)
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: loggedPath(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // The shop's time: pages count down by it.
    reply.header('date', deps.clock.now().toUTCString())
  })
  await app.register(underPressure, { maxEventLoopDelay: 5_000, exposeStatusRoute: false, retryAfter: 5 })
  await securityHeaders(app, deps)
  await app.register(cookie)
  originGuard(app, { publicUrl: deps.publicUrl, acceptHost: !production })
  floodGuard(app, count)
  kept.compute(app)
  await health(app, deps)
  await app.register(trpcRoutes, deps)
  await app.register(pictureRoutes, deps)
  await app.register(stripeWebhook, deps)
  if (!production) await app.register(inboxRoutes, deps)
  if (options.movableClock) await app.register(devClock, { clock: options.movableClock })
  await appShell(app, { ...deps, webDist: options.webDist })
  return app
}

function withPatience(server: Server): Server {
  // A slow line may take this long over the largest picture; uploads that stall are cut off long before.
  server.requestTimeout = 600_000
  // Longer than the load balancers in front keep theirs: they must not send into a connection that is being closed.
  server.keepAliveTimeout = 72_000
  return server
}

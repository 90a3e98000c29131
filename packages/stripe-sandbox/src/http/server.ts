import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Control } from '../control/control.ts'
import { answerControl } from '../control/routes.ts'
import type { World } from '../core/world.ts'
import { threeDSecurePage } from '../pages/three-d-secure.ts'
import { routes } from '../resources/routes.ts'
import type { Api } from './api.ts'
import { corsHeaders } from './cors.ts'
import { breakdown, failureReply, jsonReply, type Reply } from './reply.ts'

const maxBody = 1024 * 1024

export interface Parts {
  world: World
  api: Api
  control: Control
  /** Tells a live sandbox from another process on the same port. */
  id: string
}

/** The server, not listening yet. */
export function createSandboxServer(parts: Parts): Server {
  const server = createServer((request, response) => {
    void serve(parts, request, response).catch((error: unknown) => {
      if (request.destroyed) return
      parts.world.settings.log({ level: 'error', message: error instanceof Error ? error.message : String(error) })
      send(response, failureReply(breakdown()))
    })
  })
  // A kept connection that the server closes first costs the SDK one of its retries.
  server.keepAliveTimeout = 120_000
  server.headersTimeout = 125_000
  return server
}

async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now()
  const { method = 'GET' } = request
  const { pathname, search } = new URL(request.url ?? '/', 'http://sandbox')
  const body = await readBody(request)
  const reply =
    body === undefined
      ? jsonReply(413, { error: { type: 'invalid_request_error', message: 'The request is larger than 1 MB.' } })
      : await route(parts, request, { method, pathname, search: search.slice(1), body })
  if (reply === null) request.socket.destroy()
  else send(response, reply)
  // The path alone: a query may hold a client secret.
  const ms = Math.round(performance.now() - started)
  parts.world.settings.log({
    level: 'info',
    message: 'request',
    method,
    path: pathname,
    status: reply?.status ?? 0,
    ms,
  })
}

async function route(
  { world, api, control, id }: Parts,
  request: IncomingMessage,
  asked: { method: string; pathname: string; search: string; body: string },
): Promise<Reply | null> {
  const { method, pathname, body } = asked
  if (pathname.startsWith('/v1/')) return answerApi(api, request, asked)
  if (pathname === '/_sandbox/health') return jsonReply(200, { ok: true, id })
  if (pathname.startsWith('/_sandbox/'))
    return answerControl(control, world.keys.controlToken, {
      ...asked,
      authorization: request.headers.authorization ?? '',
    })
  if (pathname.startsWith('/3ds/') && (method === 'GET' || method === 'POST'))
    return threeDSecurePage(world, method, pathname.slice('/3ds/'.length), body)
  return jsonReply(404, { error: { message: 'This is the local Stripe sandbox: /v1, /_sandbox and /3ds.' } })
}

async function answerApi(
  api: Api,
  request: IncomingMessage,
  asked: { method: string; pathname: string; search: string; body: string },
): Promise<Reply | null> {
  const { origin } = request.headers
  if (asked.method === 'OPTIONS') {
    const wanted = String(request.headers['access-control-request-method'] ?? '')
    const cors = corsHeaders(routes, wanted, asked.pathname, origin)
    return { status: cors === undefined ? 403 : 204, headers: cors ?? {}, body: '' }
  }
  const reply = await api.answer({
    ...asked,
    header: (name) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value.join(',') : value
    },
  })
  return (
    reply && { ...reply, headers: { ...reply.headers, ...corsHeaders(routes, asked.method, asked.pathname, origin) } }
  )
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > maxBody) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}

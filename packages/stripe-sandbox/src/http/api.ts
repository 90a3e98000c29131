import { setTimeout as wait } from 'node:timers/promises'
import type { IntentRow } from '../core/rows.ts'
import type { World } from '../core/world.ts'
import { expand } from '../resources/expand.ts'
import { showToBrowser } from '../resources/intent-view.ts'
import { apiVersion } from '../webhooks/emit.ts'
import { authenticate } from './auth.ts'
import { Failure, secretKeyRequired, invalid } from './failure.ts'
import { type Fault, Faults } from './faults.ts'
import { decodeForm, type RawHash } from './form.ts'
import { findReplay, type Keyed, keyedRequest, KeysInUse, remember } from './idempotency.ts'
import { list, text } from './params.ts'
import { breakdown, failureReply, jsonReply, type Reply } from './reply.ts'
import { type Call, matchRoute, type Route } from './router.ts'

/** An API call as it arrived. */
export interface ApiRequest {
  method: string
  pathname: string
  search: string
  body: string
  header(name: string): string | undefined
}

/** The HTTP API under `/v1`, without the sockets. */
export class Api {
  readonly faults = new Faults()
  readonly #world: World
  readonly #routes: readonly Route[]
  readonly #inUse = new KeysInUse()
  readonly #otherVersions = new Set<string>()

  constructor(world: World, routes: readonly Route[]) {
    this.#world = world
    this.#routes = routes
  }

  /** Null: the connection is to be cut without an answer. */
  async answer(request: ApiRequest): Promise<Reply | null> {
    const requestId = `req_${this.#world.random.token(14)}`
    const key = request.header('idempotency-key')
    this.#noteVersion(request.header('stripe-version'))
    let reply: Reply | null
    try {
      reply = await this.#run(request, requestId, key)
    } catch (error) {
      reply = failureReply(error instanceof Failure ? error : this.#unexpected(error))
    }
    if (reply === null) return null
    const headers = {
      'Cache-Control': 'no-store',
      'Request-Id': requestId,
      'Stripe-Version': apiVersion,
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    }
    return { ...reply, headers: { ...headers, ...reply.headers } }
  }

  async #run(request: ApiRequest, requestId: string, key: string | undefined): Promise<Reply | null> {
    const { method, pathname } = request
    const { kind, key: apiKey } = authenticate(this.#world.keys, request.header('authorization'))
    const match = matchRoute(this.#routes, method, pathname)
    if (match === undefined)
      throw new Failure(404, {
        type: 'invalid_request_error',
        message: `Unrecognized request URL (${method}: ${pathname}). Stripe may have it, the sandbox does not.`,
      })
    if (kind === 'publishable' && match.route.publishable !== true) throw secretKeyRequired()
    checkAccount(request)
    const { params, expands, clientSecret } = readParams(request)
    if (kind === 'publishable' && expands.some((path) => path !== 'payment_method')) throw secretKeyRequired()
    const call: Call = { path: match.path, params, publishable: kind === 'publishable' ? { clientSecret } : null }
    if (method !== 'POST' || key === undefined)
      return this.#throughFault(request, () => this.#execute(match.route, call, expands, requestId, undefined, null))
    if (key.length > 255) throw invalid('An idempotency key has at most 255 characters.')
    const keyed = keyedRequest(this.#world, apiKey, key, pathname, request.body)
    const release = this.#inUse.claim(keyed, key)
    try {
      return await this.#throughFault(request, (fault) => {
        const replay = findReplay(this.#world, keyed, key)
        if (replay === undefined) return this.#execute(match.route, call, expands, requestId, keyed, { key, fault })
        const { status, body, requestId: original } = replay
        const headers = {
          'Content-Type': 'application/json',
          'Idempotent-Replayed': 'true',
          'Original-Request': original,
        }
        return { status, headers: status < 500 ? headers : { ...headers, 'Stripe-Should-Retry': 'false' }, body }
      })
    } finally {
      release()
    }
  }

  async #throughFault(
    { method, pathname }: ApiRequest,
    work: (fault: Fault | undefined) => Reply,
  ): Promise<Reply | null> {
    const fault = this.faults.take(method, pathname)
    if (fault?.mode === 'drop_before') return null
    if (fault?.mode === 'delay') await wait(fault.delayMs ?? 1000)
    if (fault?.mode === 'status' && fault.store !== true) throw injected(fault)
    const reply = work(fault)
    return fault?.mode === 'drop_after' ? null : reply
  }

  #execute(
    route: Route,
    call: Call,
    expands: string[],
    requestId: string,
    keyed: Keyed | undefined,
    idempotent: { key: string; fault: Fault | undefined } | null,
  ): Reply {
    const origin = { requestId, idempotencyKey: idempotent?.key ?? null }
    try {
      return this.#world.transaction(origin, (tx) => {
        let reply: Reply
        try {
          if (idempotent?.fault?.mode === 'status') throw injected(idempotent.fault)
          const value = expand(tx, route.handle(tx, call), expands)
          reply = jsonReply(200, call.publishable ? forBrowser(value) : value)
        } catch (error) {
          if (!(error instanceof Failure && error.keeps)) throw error
          reply = failureReply(call.publishable ? failureForBrowser(error) : error)
        }
        if (keyed !== undefined) remember(tx, keyed, reply)
        return reply
      })
    } catch (error) {
      const failure = error instanceof Failure ? error : this.#unexpected(error)
      const reply = failureReply(call.publishable ? failureForBrowser(failure) : failure)
      if (keyed !== undefined) this.#world.transaction(origin, (tx) => remember(tx, keyed, reply))
      return failure.status < 500 ? reply : { ...reply, headers: { ...reply.headers, 'Stripe-Should-Retry': 'false' } }
    }
  }

  /** An SDK of another version may expect other JSON: that is worth one line, not a refusal. */
  #noteVersion(version: string | undefined): void {
    if (version === undefined || version === apiVersion || this.#otherVersions.has(version)) return
    this.#otherVersions.add(version)
    const message = `A client asks for API version ${version}; the sandbox speaks ${apiVersion}.`
    this.#world.settings.log({ level: 'warn', message })
  }

  #unexpected(error: unknown): Failure {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.#world.settings.log({ level: 'error', message })
    return breakdown()
  }
}

function checkAccount(request: ApiRequest): void {
  const account = request.header('stripe-account') ?? request.header('stripe-context')
  if (account !== undefined)
    throw new Failure(403, {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist).`,
    })
  if (request.method === 'POST' && request.header('content-type')?.includes('json') === true)
    throw invalid('The v1 API takes application/x-www-form-urlencoded, not JSON.')
}

function readParams({ search, body }: ApiRequest): { params: RawHash; expands: string[]; clientSecret: string } {
  const { expand: paths, client_secret: secret, key: _, ...params } = { ...decodeForm(search), ...decodeForm(body) }
  const expands = paths === undefined ? [] : list(text)(paths, 'expand')
  return { params, expands, clientSecret: secret === undefined ? '' : text(secret, 'client_secret') }
}

function injected({ status = 503 }: Fault): Failure {
  if (status === 429)
    return new Failure(429, {
      type: 'invalid_request_error',
      code: 'rate_limit',
      message: 'Request rate limit exceeded.',
    })
  const type = status >= 500 ? 'api_error' : 'invalid_request_error'
  return new Failure(status, { type, message: `The sandbox was told to answer ${status}.` })
}

function forBrowser(value: object): object {
  return isIntent(value) ? showToBrowser(value) : value
}

function failureForBrowser(failure: Failure): Failure {
  const { payment_intent: intent, charge: _, ...body } = failure.body
  if (intent === undefined) return failure
  return new Failure(failure.status, { ...body, payment_intent: showToBrowser(intent) }, failure.keeps)
}

function isIntent(value: object): value is IntentRow {
  return 'object' in value && value.object === 'payment_intent'
}

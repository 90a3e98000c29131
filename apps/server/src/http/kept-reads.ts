import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { callTRPCProcedure } from '@trpc/server'
import type { FastifyInstance } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Deps } from '#context.ts'
import { followChanges, type Following } from '#kept/follow-changes.ts'
import { KeptAnswers, type Computed, type KeptAnswer } from '#kept/kept-answers.ts'
import type { PublicQuestion } from '#kept/public-read.ts'
import { idsIn } from '#kept/tags.ts'
import { publicReads } from '#trpc/public-reads.ts'
import { appRouter } from '#trpc/router.ts'
import { anonymousContext } from './create-context.ts'
import { clientAddress } from './client-address.ts'
import type { CountRequest } from './flood-guard.ts'
import { newRequestId } from './logging.ts'
import { namesTag } from './names-tag.ts'

const prefix = '/trpc/'

interface KeptReads {
  /** Answers what is kept before the framework sees the request; hands everything else to it. */
  serve(framework: RequestListener): RequestListener
  /** Belongs after the hooks that work out headers, which it hands on to `serve`; answers what is not kept yet. */
  compute(app: FastifyInstance): void
}

/**
 * Answers public procedures from kept bodies, with an ETag: they are the same for everybody, and asked for again they
 * cost 304 and no body.
 */
export function keptReads(deps: Deps, count: CountRequest): KeptReads {
  const { KEPT_MEGABYTES, TRUST_PROXY, NODE_ENV } = deps.settings
  const kept = new KeptAnswers({
    maxBytes: KEPT_MEGABYTES * 2 ** 20,
    maxAgeMs: 600_000,
    maxSilenceMs: 900,
    now: () => performance.now(),
  })
  /** What addresses ask for, by the key of the answer: `?input={"limit":24}` and `?input={}` may ask the same. */
  const keys = new LRUCache<string, string>({ max: 5_000 })
  let headers: OutgoingHttpHeaders | null = null

  function keyIn(method: string | undefined, url: string): string | null {
    if (method !== 'GET') return null
    const known = keys.get(url)
    if (known !== undefined) return known
    const question = questionOf(url)
    if (question && url.length < 500) keys.set(url, question.key)
    return question && question.key
  }

  function send(request: IncomingMessage, response: ServerResponse, { bytes, etag }: KeptAnswer, id: string): void {
    const unchanged = namesTag(request.headers['if-none-match'], etag)
    response.writeHead(unchanged ? 304 : 200, {
      ...headers,
      'x-request-id': id,
      date: deps.clock.now().toUTCString(),
      'cache-control': 'public, no-cache',
      etag,
      ...(!unchanged && { 'content-type': 'application/json', 'content-length': bytes.length }),
    })
    if (unchanged) response.end()
    else response.end(bytes, 'latin1')
  }

  return {
    serve: (framework) => (request, response) => {
      const { method, url = '' } = request
      const key = headers && keyIn(method, url)
      const answer = key !== null && kept.find(key)
      // One that comes too early goes on to where it is refused.
      if (answer && count(url, clientAddress(request, TRUST_PROXY)) === 0)
        send(request, response, answer, newRequestId())
      else framework(request, response)
    },
    compute(app) {
      let following: Following | null = null
      app.addHook('onReady', async () => {
        following = followChanges(deps, kept)
        await following.begun
      })
      app.addHook('onClose', async () => {
        await following?.stop()
        deps.log.info(kept.counts(), 'kept answers')
      })
      if (NODE_ENV !== 'production') app.get('/dev/kept', async () => kept.counts())
      app.addHook('onRequest', async (request, reply) => {
        const question = request.method === 'GET' ? questionOf(request.url) : null
        if (!question) return
        // The router says what is wrong with one that cannot be answered.
        const answer = await kept.answer(question.key, () => compute(deps, question)).catch(() => null)
        if (!answer) return
        headers ??= reply.raw.getHeaders()
        reply.hijack()
        send(request.raw, reply.raw, answer, request.id)
      })
    },
  }
}

interface Question {
  readonly key: string
  readonly path: string
  readonly raw: unknown
  readonly lists: readonly string[]
  readonly movedBy: PublicQuestion['movedBy']
}

/** What an address asks, if it calls one public procedure, alone, with an input that is accepted. */
function questionOf(url: string): Question | null {
  if (!url.startsWith(prefix)) return null
  const [path = '', query = ''] = url.slice(prefix.length).split('?', 2)
  const read = publicReads.get(path)
  if (!read) return null
  const params = new URLSearchParams(query)
  if (params.has('batch')) return null
  const raw = parsed(params.get('input'))
  if (!raw) return null
  const asked = read.of(raw.value)
  return asked && { key: `${path}?${asked.input}`, path, raw: raw.value, lists: asked.lists, movedBy: asked.movedBy }
}

function parsed(input: string | null): { readonly value: unknown } | null {
  if (input === null) return { value: undefined }
  try {
    return { value: JSON.parse(input) }
  } catch {
    return null
  }
}

async function compute(deps: Deps, { path, raw, lists, movedBy }: Question): Promise<Computed> {
  const data: unknown = await callTRPCProcedure({
    router: appRouter,
    path,
    getRawInput: async () => raw,
    ctx: anonymousContext(deps),
    type: 'query',
    signal: undefined,
    batchIndex: 0,
  })
  const text = JSON.stringify({ result: { data } })
  return { text, tags: [...lists, ...idsIn(text)], movedBy: movedBy(data) }
}

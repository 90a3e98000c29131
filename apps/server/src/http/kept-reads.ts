import type { OutgoingHttpHeaders } from 'node:http'
import { callTRPCProcedure } from '@trpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { Deps } from '#context.ts'
import { followChanges, type Following } from '#kept/follow-changes.ts'
import { KeptAnswers, type Computed, type KeptAnswer } from '#kept/kept-answers.ts'
import { idsIn } from '#kept/tags.ts'
import { publicReads } from '#trpc/public-reads.ts'
import { appRouter } from '#trpc/router.ts'
import { anonymousContext } from './create-context.ts'
import type { CountRequest } from './flood-guard.ts'
import { namesTag } from './names-tag.ts'

const prefix = '/trpc/'

interface KeptReads {
  /** Belongs before the hooks that work out headers: it knows them from the first answer. Counts what it answers. */
  early(app: FastifyInstance, count: CountRequest): void
  /** Belongs after them, and lets through to the router what cannot be answered here. */
  late(app: FastifyInstance): void
}

/**
 * Answers public procedures from kept bodies, with an ETag: they are the same for everybody, and asked for again they
 * cost 304 and no body.
 */
export function keptReads(deps: Deps): KeptReads {
  const kept = new KeptAnswers({
    maxBytes: deps.settings.KEPT_MEGABYTES * 2 ** 20,
    maxAgeMs: 600_000,
    maxSilenceMs: 900,
    now: () => performance.now(),
  })
  /** How addresses are spelled: `?input={"limit":24}` and `?input={}` may ask the same. */
  const spellings = new LRUCache<string, Question>({ max: 20_000 })
  let headers: OutgoingHttpHeaders | null = null

  function questionIn({ method, url }: FastifyRequest): Question | null {
    if (method !== 'GET' || !url.startsWith(prefix)) return null
    const known = spellings.get(url)
    if (known) return known
    const question = questionOf(url)
    if (question && url.length < 500) spellings.set(url, question)
    return question
  }

  return {
    early(app, count) {
      app.addHook('onRequest', (request, reply, done) => {
        const question = headers && questionIn(request)
        const answer = question && kept.find(question.key)
        // One that comes too early goes on to where it is refused.
        if (answer && count(request) === 0) send(deps, request, reply, answer, headers)
        else done()
      })
    },
    late(app) {
      let following: Following | null = null
      app.addHook('onReady', async () => {
        following = followChanges(deps, kept)
        await following.follow().catch(() => {})
      })
      app.addHook('onClose', async () => {
        await following?.stop()
        deps.log.info(kept.counts(), 'kept answers')
      })
      if (deps.settings.NODE_ENV !== 'production') app.get('/dev/kept', async () => kept.counts())
      app.addHook('onRequest', (request, reply, done) => {
        const question = questionIn(request)
        if (!question) return done()
        kept
          .answer(question.key, () => compute(deps, question))
          .then(
            (answer) => {
              headers ??= reply.raw.getHeaders()
              send(deps, request, reply, answer, headers)
            },
            // The router says what is wrong with it.
            () => done(),
          )
      })
    },
  }
}

interface Question {
  readonly key: string
  readonly path: string
  readonly raw: unknown
  readonly lists: readonly string[]
}

/** What an address asks, if it calls one public procedure, alone, with an input that is accepted. */
function questionOf(url: string): Question | null {
  const [path = '', query = ''] = url.slice(prefix.length).split('?', 2)
  const read = publicReads.get(path)
  if (!read) return null
  const params = new URLSearchParams(query)
  if (params.has('batch')) return null
  const raw = parsed(params.get('input'))
  if (!raw) return null
  const asked = read.of(raw.value)
  return asked && { key: `${path}?${asked.input}`, path, raw: raw.value, lists: asked.lists }
}

function parsed(input: string | null): { readonly value: unknown } | null {
  if (input === null) return { value: undefined }
  try {
    return { value: JSON.parse(input) }
  } catch {
    return null
  }
}

async function compute(deps: Deps, { path, raw, lists }: Question): Promise<Computed> {
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
  return { text, tags: [...lists, ...idsIn(text)] }
}

/** Writes the answer past the framework: nothing in it is left to be worked out. */
function send(
  { clock }: Deps,
  request: FastifyRequest,
  reply: FastifyReply,
  { body, etag }: KeptAnswer,
  headers: OutgoingHttpHeaders | null,
): void {
  const unchanged = namesTag(request.headers['if-none-match'], etag)
  reply.hijack()
  reply.raw.writeHead(unchanged ? 304 : 200, {
    ...headers,
    'x-request-id': request.id,
    date: clock.now().toUTCString(),
    'cache-control': 'public, no-cache',
    etag,
    ...(!unchanged && { 'content-type': 'application/json', 'content-length': body.length }),
  })
  reply.raw.end(unchanged ? undefined : body)
}

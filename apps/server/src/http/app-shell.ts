import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '#context.ts'
import { pageFacts } from './page-facts.ts'
import { renderShell } from './render-shell.ts'

/** The built app: its files under `/assets` for ever, and the shell for every address that a person may open. */
export async function appShell(app: FastifyInstance, deps: Deps & { readonly webDist: string }): Promise<void> {
  if (!existsSync(join(deps.webDist, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('Nothing hangs here.'))
    return
  }
  await app.register(fastifyStatic, {
    root: deps.webDist,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders(response, path) {
      const hashed = path.includes(`${join(deps.webDist, 'assets')}`)
      response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const shell = async (request: FastifyRequest, reply: FastifyReply) => {
    const page =
      (request.method === 'GET' || request.method === 'HEAD') &&
      (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/)
    const [path = '/'] = request.url.split('?')
    if (!page || /\.\w{2,5}$/.test(path)) return reply.code(404).type('text/plain').send('Nothing hangs here.')
    const [facts, template] = await Promise.all([pageFacts(deps, path), readTemplate(deps.webDist)])
    return reply
      .code(facts.status)
      .headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
      .send(renderShell(template, facts))
  }
  app.get('/', shell)
  app.setNotFoundHandler(shell)
}

let kept: { readonly at: number; readonly html: string } | null = null

/** The built page, read again when a new build has replaced it. */
async function readTemplate(webDist: string): Promise<string> {
  const file = join(webDist, 'index.html')
  const { mtimeMs } = await stat(file)
  if (kept?.at !== mtimeMs) kept = { at: mtimeMs, html: await readFile(file, 'utf8') }
  return kept.html
}

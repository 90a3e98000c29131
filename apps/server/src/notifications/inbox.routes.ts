import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Deps } from '#context.ts'
import { inboxDirectory } from './create-mailer.ts'
import type { InboxMessage } from './inbox-message.ts'
import { listPage, mailPolicy, messagePage, pagePolicy } from './inbox-pages.ts'
import { createInboxStore } from './inbox-store.ts'

type ById = { Params: { id: string } }

/**
 * `/dev/inbox`: the mails that were sent while no SMTP server is set, to read and, as JSON, to test with. Server
 * processes with one home share it. Has no routes in production and where mail really goes out.
 */
export async function inboxRoutes(app: FastifyInstance, { settings, clock }: Pick<Deps, 'settings' | 'clock'>) {
  if (settings.NODE_ENV === 'production' || settings.SMTP_URL !== undefined) return
  const inbox = createInboxStore(inboxDirectory(settings), clock)

  app.get('/dev/inbox', async (_request, reply) => html(reply, listPage(await inbox.list()), pagePolicy))

  app.get<{ Querystring: { to?: string | string[] } }>('/dev/inbox.json', async (request, reply) => {
    const [to] = [request.query.to ?? []].flat()
    const messages = await inbox.list()
    const found = to === undefined ? messages : messages.filter((message) => isTo(message, to))
    return unstored(reply).send(found.map(toJson))
  })

  app.get<ById>('/dev/inbox/:id.json', async (request, reply) => {
    const message = await inbox.find(request.params.id)
    return message ? unstored(reply).send(toJson(message)) : unknown(reply)
  })

  app.get<ById>('/dev/inbox/:id', async (request, reply) => {
    const message = await inbox.find(request.params.id)
    return message ? html(reply, messagePage(message), pagePolicy) : unknown(reply)
  })

  app.get<ById>('/dev/inbox/:id/html', async (request, reply) => {
    const message = await inbox.find(request.params.id)
    if (!message) return unknown(reply)
    return html(reply.header('x-frame-options', 'SAMEORIGIN'), message.html, mailPolicy)
  })
}

function isTo(message: InboxMessage, address: string): boolean {
  return message.to.toLowerCase().split(', ').includes(address.trim().toLowerCase())
}

function toJson({ id, to, subject, text, html, at, links, messageId }: InboxMessage) {
  return { id, to, subject, text, html, at: at.toISOString(), links, messageId }
}

function html(reply: FastifyReply, content: string, policy: string) {
  return unstored(reply).header('content-security-policy', policy).type('text/html; charset=utf-8').send(content)
}

function unstored(reply: FastifyReply) {
  return reply.headers({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
}

function unknown(reply: FastifyReply) {
  return unstored(reply).code(404).type('text/plain; charset=utf-8').send('There is no such mail.')
}

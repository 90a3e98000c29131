import { sameSecret } from '../http/auth.ts'
import { Failure } from '../http/failure.ts'
import type { FaultMode } from '../http/faults.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { matchRoute } from '../http/router.ts'
import { type Control, ControlError } from './control.ts'
import { Fields } from './fields.ts'

interface ControlRoute {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** Answers JSON, or nothing. */
  handle(control: Control, given: { path: Record<string, string>; fields: Fields; query: URLSearchParams }): unknown
}

const modes = ['status', 'delay', 'drop_before', 'drop_after'] as const satisfies FaultMode[]
const base = '/_sandbox'

const clockOf = (control: Control) => ({ now: control.now().toISOString() })

export const controlRoutes: readonly ControlRoute[] = [
  { method: 'POST', path: `${base}/reset`, handle: (control) => control.reset() },
  { method: 'GET', path: `${base}/clock`, handle: clockOf },
  {
    method: 'POST',
    path: `${base}/clock/advance`,
    handle(control, { fields }) {
      control.advance(fields.number('ms') ?? (fields.number('seconds') ?? 0) * 1000)
      return clockOf(control)
    },
  },
  { method: 'GET', path: `${base}/faults`, handle: (control) => control.faults() },
  { method: 'DELETE', path: `${base}/faults`, handle: (control) => control.clearFaults() },
  {
    method: 'POST',
    path: `${base}/faults`,
    handle: (control, { fields }) =>
      control.addFault({
        path: fields.need('path', fields.text('path')),
        mode: fields.need('mode', fields.oneOf('mode', modes)),
        ...fields.present({
          method: fields.text('method'),
          times: fields.number('times'),
          status: fields.number('status'),
          store: fields.flag('store'),
          delayMs: fields.number('delayMs'),
        }),
      }),
  },
  { method: 'GET', path: `${base}/webhooks`, handle: (control) => control.webhooks },
  {
    method: 'POST',
    path: `${base}/webhooks`,
    async handle(control, { fields }) {
      await control.setWebhooks(
        fields.present({
          hold: fields.flag('hold'),
          duplicate: fields.number('duplicate'),
          shuffle: fields.flag('shuffle'),
          drop: fields.texts('drop'),
        }),
      )
      return control.webhooks
    },
  },
  { method: 'POST', path: `${base}/webhooks/release`, handle: (control) => control.release() },
  { method: 'POST', path: `${base}/webhooks/idle`, handle: (control) => control.idle() },
  {
    method: 'POST',
    path: `${base}/events/:id/redeliver`,
    handle: (control, { path, fields }) => control.redeliver(path['id'] ?? '', fields.text('endpoint')),
  },
  {
    method: 'GET',
    path: `${base}/deliveries`,
    handle: (control, { query }) => control.deliveries(Object.fromEntries(query)),
  },
  {
    method: 'POST',
    path: `${base}/webhook_endpoints/:id/roll_secret`,
    handle: (control, { path, fields }) => ({
      secret: control.rollSecret(path['id'] ?? '', fields.number('overlapMs')),
    }),
  },
  {
    method: 'POST',
    path: `${base}/payment_intents/:id/3ds`,
    handle: (control, { path, fields }) =>
      control.finish3ds(path['id'] ?? '', fields.need('result', fields.oneOf('result', ['complete', 'fail']))),
  },
  {
    method: 'POST',
    path: `${base}/payment_intents/:id/processing`,
    handle: (control, { path, fields }) =>
      control.finishProcessing(
        path['id'] ?? '',
        fields.need('result', fields.oneOf('result', ['succeeded', 'failed'])),
      ),
  },
  {
    method: 'POST',
    path: `${base}/refunds/:id/settle`,
    handle: (control, { path }) => control.settleRefund(path['id'] ?? ''),
  },
  {
    method: 'POST',
    path: `${base}/refunds/:id/fail`,
    handle: (control, { path, fields }) => control.failRefund(path['id'] ?? '', fields.text('reason')),
  },
  { method: 'GET', path: `${base}/ledger`, handle: (control) => control.ledger() },
  { method: 'GET', path: `${base}/state`, handle: (control) => control.snapshot() },
  { method: 'POST', path: `${base}/state`, handle: (control, { fields }) => control.restore(fields.lists()) },
]

/** Answers one call of the control plane, for whoever has the token. */
export async function answerControl(
  control: Control,
  token: string,
  request: { method: string; pathname: string; search: string; body: string; authorization: string },
): Promise<Reply> {
  if (!sameSecret(request.authorization, `Bearer ${token}`))
    return jsonReply(401, {
      error: { message: 'The control plane needs the control token: Authorization: Bearer sandbox_…' },
    })
  const match = matchRoute(controlRoutes, request.method, request.pathname)
  if (match === undefined)
    return jsonReply(404, { error: { message: `There is no ${request.method} ${request.pathname}.` } })
  try {
    const given = { path: match.path, fields: Fields.of(request.body), query: new URLSearchParams(request.search) }
    const answer: unknown = await match.route.handle(control, given)
    return jsonReply(200, answer ?? { ok: true })
  } catch (error) {
    if (error instanceof ControlError || error instanceof Failure)
      return jsonReply(400, { error: { message: error.message } })
    throw error
  }
}

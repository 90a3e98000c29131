import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../lib/paths.ts'
import { Refusal } from '../lib/refusal.ts'

/** One change of a source that makes the shop wrong. What is replaced must be there exactly once. */
interface Change {
  file: string
  find: string
  replace: string
}

const changes = {
  // The works go on sale while the intent can still be paid.
  'release-before-cancel': [
    {
      file: 'orders/end-order.ts',
      find: '  const outcome = await deps.stripe.cancelIntent(intent.id)\n',
      replace: `  await transact(deps.db, (tx) => close(tx, deps, order, why, by))
  const outcome = await deps.stripe.cancelIntent(intent.id)
`,
    },
  ],
  // What an event says counts, instead of what Stripe says when it is asked.
  'trust-event-payload': [
    {
      file: 'payments/stripe-events.ts',
      find: 'async function applyEvent(deps: Deps, { type, object_id }: ClaimedEvent): Promise<void> {\n',
      replace: `async function applyEvent(asking: Deps, { id, type, object_id }: ClaimedEvent): Promise<void> {
  const { payload } = await asking.db.selectFrom('stripe_events').select('payload').where('id', '=', id).executeTakeFirstOrThrow()
  const told = JSON.parse(payload).data.object
  const getIntent = async () => ({
    id: told.id, status: told.status, amountReceived: told.amount_received, currency: told.currency, clientSecret: null,
    orderId: told.metadata.order_id, declined: told.last_payment_error != null, declineCode: null,
  })
  const deps: Deps = { ...asking, stripe: { ...asking.stripe, getIntent } }
`,
    },
  ],
  // Asked again after a crash, Stripe makes a second intent for the same order.
  'intent-without-key': [
    {
      file: 'payments/stripe-sdk.ts',
      find: 'idempotencyKey: `order:${orderId}:pi:${attempt}`',
      replace: 'idempotencyKey: `order:${orderId}:pi:${attempt}:${crypto.randomUUID()}`',
    },
  ],
} as const satisfies Record<string, readonly Change[]>

export type BrokenName = keyof typeof changes
export const brokenNames: readonly BrokenName[] = ['release-before-cancel', 'trust-event-payload', 'intent-without-key']

/** A copy of the server's source in a folder of its own, with that one thing wrong. Answers where its sources are. */
export async function breakServer(
  name: BrokenName,
  folder: string,
  server = join(root, 'apps/server'),
): Promise<string> {
  const copy = join(folder, 'server')
  await mkdir(copy, { recursive: true })
  await cp(join(server, 'src'), join(copy, 'src'), { recursive: true })
  await cp(join(server, 'package.json'), join(copy, 'package.json'))
  await symlink(join(server, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const change of changes[name]) await apply(join(copy, 'src', change.file), change, name)
  return join(copy, 'src')
}

async function apply(path: string, { file, find, replace }: Change, name: BrokenName): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '')
  if (text.split(find).length !== 2)
    throw new Refusal(
      `The build "${name}" cannot be made: apps/server/src/${file} no longer has the lines that it replaces. ` +
        'Bring tools/chaos/broken.ts up to the source.',
    )
  await writeFile(
    path,
    text.replace(find, () => replace),
  )
}

import type { WebhookEndpointRow } from '../core/rows.ts'
import { newId, type Tx } from '../core/tx.ts'
import { invalid, missing } from '../http/failure.ts'
import { page, paging } from '../http/list.ts'
import { clearable, flag, type Kind, list, oneOf, parse, required, text } from '../http/params.ts'
import type { Route } from '../http/router.ts'
import { apiVersion } from '../webhooks/emit.ts'
import { mergeMetadata, metadataField } from './fields.ts'

const urlField: Kind<string> = (raw, path) => {
  const url = text(raw, path)
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw invalid('Invalid URL: an endpoint is an http or https address.', { code: 'url_invalid', param: path })
  return url
}

const eventName: Kind<string> = (raw, path) => {
  const name = text(raw, path)
  if (name !== '*' && !/^[a-z0-9_]+(\.[a-z0-9_]+)+$/.test(name))
    throw invalid(`Invalid ${path}: '${name}' is not a type of event.`, { param: path })
  return name
}

const shape = { description: clearable(text), enabled_events: list(eventName), metadata: metadataField, url: urlField }

export const webhookEndpointRoutes: Route[] = [
  {
    method: 'POST',
    path: '/v1/webhook_endpoints',
    handle(tx, { params }) {
      const input = parse(params, { ...shape, api_version: oneOf(apiVersion), connect: flag })
      const endpoint = addEndpoint(
        tx,
        required(input.url, 'url'),
        required(input.enabled_events, 'enabled_events'),
        `whsec_${tx.random.token(32)}`,
      )
      const described = tx.tables.webhookEndpoints.put({
        ...endpoint,
        description: input.description ?? null,
        metadata: mergeMetadata({}, input.metadata),
      })
      return { ...described, secret: tx.tables.endpointSecrets.get(endpoint.id)?.secret }
    },
  },
  {
    method: 'GET',
    path: '/v1/webhook_endpoints',
    handle: (tx, { params }) => page(tx.tables.webhookEndpoints.all(), parse(params, paging), '/v1/webhook_endpoints'),
  },
  {
    method: 'GET',
    path: '/v1/webhook_endpoints/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      return getEndpoint(tx, path['id'] ?? '')
    },
  },
  {
    method: 'POST',
    path: '/v1/webhook_endpoints/:id',
    handle(tx, { path, params }) {
      const { disabled, metadata, ...plain } = parse(params, { ...shape, disabled: flag })
      const before = getEndpoint(tx, path['id'] ?? '')
      return tx.tables.webhookEndpoints.put({
        ...before,
        ...plain,
        metadata: mergeMetadata(before.metadata, metadata),
        status: disabled === undefined ? before.status : disabled ? 'disabled' : 'enabled',
      })
    },
  },
  {
    method: 'DELETE',
    path: '/v1/webhook_endpoints/:id',
    handle(tx, { path, params }) {
      parse(params, {})
      const { id } = getEndpoint(tx, path['id'] ?? '')
      tx.tables.webhookEndpoints.remove(id)
      tx.tables.endpointSecrets.remove(id)
      return { id, object: 'webhook_endpoint', deleted: true }
    },
  },
]

/** Registers the endpoint of the process that started the sandbox; a later start may give it another address. */
export function manageEndpoint(tx: Tx, url: string): WebhookEndpointRow {
  const managed = tx.tables.endpointSecrets.find((row) => row.managed)
  const known = managed && tx.tables.webhookEndpoints.get(managed.id)
  if (known === undefined) return addEndpoint(tx, url, ['*'], tx.keys.webhookSecret, true)
  return known.url === url ? known : tx.tables.webhookEndpoints.put({ ...known, url, status: 'enabled' })
}

function addEndpoint(tx: Tx, url: string, events: string[], secret: string, managed = false): WebhookEndpointRow {
  const id = newId(tx, 'we')
  tx.tables.endpointSecrets.put({ id, secret, previous: null, managed })
  return tx.tables.webhookEndpoints.put({
    id,
    object: 'webhook_endpoint',
    api_version: apiVersion,
    application: null,
    created: tx.now,
    description: null,
    enabled_events: events,
    livemode: false,
    metadata: {},
    status: 'enabled',
    url,
  })
}

/** Throws the 404. */
export function getEndpoint(tx: Tx, id: string): WebhookEndpointRow {
  const endpoint = tx.tables.webhookEndpoints.get(id)
  if (endpoint === undefined) throw missing('webhook endpoint', id)
  return endpoint
}

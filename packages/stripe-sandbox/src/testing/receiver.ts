import { once } from 'node:events'
import { createServer } from 'node:http'
import Stripe from 'stripe'

const { webhooks } = new Stripe('sk_test_unused')

/** A webhook endpoint as the SDK's documentation has it: raw body, verified signature. */
export interface Receiver {
  url: string
  secret: string
  /** What has been taken, in the order of arrival. */
  events: Stripe.Event[]
  /** The raw requests, taken or not. */
  requests: { body: string; signature: string; status: number }[]
  /** The status to answer, by how many requests came before. Default 200. */
  answer: (earlier: number) => number
  types(): string[]
  stop(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const signature = String(request.headers['stripe-signature'])
      const status = receiver.answer(receiver.requests.length)
      receiver.requests.push({ body, signature, status })
      if (status === 200) receiver.events.push(webhooks.constructEvent(body, signature, receiver.secret))
      response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/webhooks/stripe`,
    secret: '',
    events: [],
    requests: [],
    answer: () => 200,
    types: () => receiver.events.map((event) => event.type),
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return receiver
}

import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import type { Clock } from '#clock.ts'
import type { Deps } from '#context.ts'
import { createInboxStore } from './inbox-store.ts'

const maxBytes = 5 * 1024 * 1024

/** Where mail goes while there is no SMTP server: it arrives here by SMTP all the same, and is kept to be looked at. */
export interface Inbox {
  /** `smtp://127.0.0.1:port` */
  readonly url: string
  close(): Promise<void>
}

/** Opens an inbox on a free port of this machine alone; messages are files in `directory`. Never for production. */
export async function startInbox({
  directory,
  clock,
  log,
}: {
  readonly directory: string
  readonly clock: Clock
  readonly log: Pick<Deps['log'], 'warn'>
}): Promise<Inbox> {
  const store = createInboxStore(directory, clock)
  // One after the other: each message is later than the one before.
  let last: Promise<unknown> = Promise.resolve()
  async function keep(stream: SMTPServerDataStream): Promise<string> {
    const raw = await buffer(stream)
    if (stream.sizeExceeded) throw new Error('The message is too large')
    const stored = last.then(() => store.add(raw))
    last = stored.catch(() => undefined)
    return stored
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    size: maxBytes,
    onData: (stream, _session, callback) => callbackify(keep)(stream, callback),
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  // A broken connection is no reason to stop: the sender is told, and tries again.
  server.on('error', (err) => log.warn({ err }, 'inbox connection failed'))
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The inbox has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { callbackify } from 'node:util'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'

export interface Letter {
  to: string
  /** The number of the outbox's job that it came from. */
  job: number
}

/** Where the shop's mail arrives, letter by letter; some may be refused for a while. */
export interface MailSink {
  url: string
  letters: Letter[]
  /** Refuses the next letters, as a busy mail server does. */
  refuse(count: number): void
  close(): Promise<void>
}

export async function openMailSink(): Promise<MailSink> {
  const letters: Letter[] = []
  let refusing = 0
  async function take(stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> {
    const letter = await text(stream)
    if (refusing > 0) {
      refusing -= 1
      throw new Error('Busy, try again')
    }
    const job = Number(/^Message-ID:\s*<outbox-(\d+)/im.exec(letter)?.[1])
    for (const { address } of envelope.rcptTo) letters.push({ to: address.toLowerCase(), job })
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, callback) => callbackify(take)(stream, session, callback),
  })
  // A sender that was killed leaves its connection broken.
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  if (address === null || typeof address === 'string') throw new Error('The letter box has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    refuse: (count) => (refusing += count),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

import { type Socket, connect } from 'node:net'

/** One answer: its status, its head, and the bytes of its body as they came. */
export interface Answer {
  readonly status: number
  readonly head: string
  readonly body: Buffer
}

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('0\r\n\r\n')

/**
 * A connection that is kept and carries one request at a time. It reads no more of an answer than where it ends: who
 * measures a server on the same machine must cost as little as can be.
 */
export class Line {
  readonly #socket: Socket
  /** What has come of an answer that is not whole yet. */
  #got: Buffer | undefined
  #answered: ((answer: Answer) => void) | undefined

  constructor(socket: Socket, failed: (error: Error) => void) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('error', failed)
    socket.on('close', () => failed(new Error('The server closed a connection')))
  }

  /** Sends a whole request; `answered` is called when its answer has come in whole. */
  send(request: Buffer, answered: (answer: Answer) => void): void {
    this.#answered = answered
    this.#socket.write(request)
  }

  close(): void {
    this.#socket.removeAllListeners('close')
    this.#socket.destroy()
  }

  /** Takes what has come in. Nothing of `chunk` is kept: the next piece comes into the same place. */
  take(chunk: Buffer): void {
    const got = this.#got ? Buffer.concat([this.#got, chunk]) : chunk
    const answer = wholeAnswer(got)
    this.#got = answer ? undefined : got === chunk ? Buffer.from(chunk) : got
    if (!answer) return
    const answered = this.#answered
    this.#answered = undefined
    answered?.(answer)
  }
}

/** The answer in these bytes if it is there to its end. */
export function wholeAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf(headEnd)
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const body = bytes.subarray(end + 4)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const complete = length === undefined ? endsWith(body, lastChunk) : body.length >= Number(length)
  return complete ? { status: Number(head.slice(9, 12)), head, body } : undefined
}

/** Text of a JSON answer never holds a line end, so the last chunk's mark is no part of it. */
function endsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.length >= mark.length && bytes.subarray(bytes.length - mark.length).equals(mark)
}

/** Opens a connection to a server on this machine. */
export function openLine(address: string, failed: (error: Error) => void): Promise<Line> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    let line: Line | undefined
    // One buffer for all that comes: a new one for each piece is most of what a client costs.
    const buffer = Buffer.alloc(64 * 1024)
    const callback = (bytes: number) => {
      line?.take(buffer.subarray(0, bytes))
      return true
    }
    const socket = connect({ host: hostname, port: Number(port), onread: { buffer, callback } })
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      line = new Line(socket, failed)
      resolve(line)
    })
  })
}

export interface Request {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** JSON; with it the request is a POST. */
  readonly body?: string
}

/** A request as it goes over the wire. */
export function onWire({ path, headers = {}, body }: Request): Buffer {
  const all = {
    host: 'bench',
    ...headers,
    ...(body !== undefined && {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    }),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`)
}

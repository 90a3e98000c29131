import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { DomainError } from '#errors.ts'
import { maxPictureBytes } from '#media/picture-limits.ts'
import { PictureRefused } from '#media/picture-refused.ts'

const limits = { files: 1, fileSize: maxPictureBytes, fields: 4, fieldNameSize: 40, fieldSize: 200, headerPairs: 20 }
// Boundaries, headers and fields around the file.
const envelope = 16 * 1024

export interface ReceivedUpload {
  readonly file: string
  /** As the sender calls it, unchecked. */
  readonly fileName: string
  readonly sha256: string
  readonly fields: Readonly<Record<string, string>>
}

/** An upload refused while it comes in, when its name is known already. */
export class UploadRefused extends Error {
  readonly refused: PictureRefused
  readonly fileName: string

  constructor(refused: PictureRefused, fileName: string) {
    super(refused.sentence(fileName))
    this.refused = refused
    this.fileName = fileName
  }
}

/**
 * Streams the one file of a multipart request into `directory`, at most 30 MB of it, with the fields beside it.
 * Throws `UploadRefused` as soon as it is too large, `DomainError` where it is not one file.
 */
export async function receiveUpload(request: FastifyRequest, directory: string): Promise<ReceivedUpload> {
  if (Number(request.headers['content-length'] ?? 0) > maxPictureBytes + envelope) throw tooLarge('')
  const settle = abandonWhenStalled(request.raw)
  try {
    return await readParts(request, directory)
  } catch (error) {
    throw unreadable(error) ?? error
  } finally {
    settle()
  }
}

async function readParts(request: FastifyRequest, directory: string) {
  const fields: Record<string, string> = {}
  let received: Omit<ReceivedUpload, 'fields'> | undefined
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') received = await writePart(part, join(directory, 'original'))
    else if (typeof part.value === 'string') fields[part.fieldname] = part.value
  }
  if (!received) throw new DomainError('invalid_input', 'There is no picture in this request. Send one file in it.')
  return { ...received, fields }
}

async function writePart(part: MultipartFile, file: string) {
  const hash = createHash('sha256')
  const stop = new AbortController()
  part.file.once('limit', () => stop.abort())
  async function* hashed(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
  try {
    await pipeline(part.file, hashed, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal: stop.signal })
  } catch (error) {
    if (stop.signal.aborted) throw tooLarge(part.filename)
    throw error
  }
  if (part.file.truncated) throw tooLarge(part.filename)
  return { file, fileName: part.filename, sha256: hash.digest('hex') }
}

/** The parser's complaints about a request, told apart from refusals and from trouble on our own disk. */
function unreadable(error: unknown) {
  if (!(error instanceof Error) || error instanceof DomainError || error instanceof UploadRefused) return null
  if ('syscall' in error) return null
  const two = 'code' in error && error.code === 'FST_FILES_LIMIT'
  if (two) return new DomainError('invalid_input', 'Send one picture in a request.')
  return new DomainError('unreadable_request', 'This request cannot be read as an upload.')
}

const tooLarge = (fileName: string) => new UploadRefused(new PictureRefused('picture_too_large'), fileName)

/** Ends a request that sends nothing for half a minute, or not all of it in ten; stop it by calling what is returned. */
function abandonWhenStalled(raw: IncomingMessage) {
  const started = performance.now()
  let seen = -1
  const timer = setInterval(() => {
    const { bytesRead } = raw.socket
    const stalled = bytesRead === seen || performance.now() - started > 10 * 60_000
    if (stalled) raw.destroy(new Error('The upload stalled'))
    seen = bytesRead
  }, 30_000).unref()
  return () => clearInterval(timer)
}

/**
 * Lets a refused body run out for a while, so that the sender gets to read the answer instead of a broken connection;
 * what goes on for longer is cut.
 */
export function discardRest(raw: IncomingMessage) {
  if (raw.readableEnded || raw.destroyed) return
  const { socket } = raw
  const cut = () => socket.destroy()
  const deadline = setTimeout(cut, 10_000).unref()
  let discarded = 0
  const count = (chunk: Buffer) => {
    discarded += chunk.length
    if (discarded > 2 * maxPictureBytes) cut()
  }
  const settle = () => {
    clearTimeout(deadline)
    raw.off('data', count).off('end', settle)
    socket.off('close', settle)
  }
  // Once the answer is out, only the socket still tells that the sender left.
  socket.once('close', settle)
  raw.unpipe().on('data', count).once('end', settle).resume()
}

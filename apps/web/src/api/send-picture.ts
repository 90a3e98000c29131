import { Uploaded } from '@artiqo/contracts/studio'
import { z } from 'zod'
import { session } from './browser-session.ts'

const Answer = Uploaded.extend({ notes: z.array(z.object({ code: z.string(), message: z.string() })).default([]) })
const Refused = z.object({ message: z.string(), reason: z.string(), retryAfter: z.number().optional() })

/** What the shop says of a picture that it took. */
export type SentPicture = z.output<typeof Answer>

/** A picture that did not arrive or was not taken. */
export class PictureNotSent extends Error {
  override readonly name = 'PictureNotSent'
  /** `offline`: nobody answered. `wait`: worth another try in `retryAfter` seconds. `signed-out`, or `refused` for good. */
  readonly why: 'offline' | 'wait' | 'signed-out' | 'refused'
  readonly retryAfter: number

  constructor(why: PictureNotSent['why'], message = '', retryAfter = 0) {
    super(message)
    this.why = why
    this.retryAfter = retryAfter
  }
}

interface Sending {
  /** The part that has left, from 0 to 1. */
  readonly onProgress?: ((sent: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Sends a picture for a work or as one's photo. Throws `PictureNotSent`, or the signal's reason when it was stopped. */
export async function sendPicture(
  file: Blob,
  target: { readonly artworkId: string } | { readonly purpose: 'avatar' },
  sending: Sending = {},
): Promise<SentPicture> {
  const address = `/upload/pictures?${new URLSearchParams({ ...target }).toString()}`
  const token = await bearer(() => session.bearer())
  const first = await post(address, file, token, sending)
  if (first.status !== 401) return read(first)
  const renewed = await bearer(async () => (await session.renew(token))?.accessToken ?? null)
  return read(await post(address, file, renewed, sending))
}

async function bearer(ask: () => Promise<string | null>): Promise<string> {
  const token = await ask().catch(() => {
    throw new PictureNotSent('offline')
  })
  if (token === null) throw new PictureNotSent('signed-out')
  return token
}

interface Response {
  readonly status: number
  readonly text: string
}

/** `fetch` cannot tell how much of a body has left. */
function post(address: string, file: Blob, token: string, { onProgress, signal }: Sending): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal?.addEventListener('abort', stop, { once: true })
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
    request.addEventListener('error', () => reject(new PictureNotSent('offline')))
    request.addEventListener('abort', () => reject(signal?.reason ?? new PictureNotSent('offline')))
    request.addEventListener('loadend', () => signal?.removeEventListener('abort', stop))
    request.open('POST', address)
    request.setRequestHeader('X-Artiqo-Upload', '1')
    request.setRequestHeader('authorization', `Bearer ${token}`)
    const form = new FormData()
    form.append('file', file, file instanceof File ? file.name : 'picture')
    request.send(form)
  })
}

function read({ status, text }: Response): SentPicture {
  const body = parsed(text)
  if (status === 201) return Answer.parse(body)
  if (status === 401) throw new PictureNotSent('signed-out')
  const refused = Refused.safeParse(body)
  if (!refused.success) throw new PictureNotSent('offline')
  const { message, retryAfter } = refused.data
  if (status === 429 || status >= 500) throw new PictureNotSent('wait', message, retryAfter ?? 5)
  throw new PictureNotSent('refused', message)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

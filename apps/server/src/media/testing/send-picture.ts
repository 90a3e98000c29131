import { nele } from '#media/testing/upload-app.ts'

export const uploadHeaders = { authorization: `Bearer ${nele}`, 'x-artiqo-upload': '1' }

export interface UploadAnswer {
  status: number
  body: unknown
  retryAfter: string | null
}

/** Sends a picture as a browser does and returns the status, the JSON and when to try again. */
export async function sendPicture(
  url: string,
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<UploadAnswer> {
  const form = new FormData()
  form.set('picture', new Blob([bytes]), fileName)
  const response = await fetch(url, { method: 'POST', body: form, headers: uploadHeaders })
  const body: unknown = await response.json()
  return { status: response.status, body, retryAfter: response.headers.get('retry-after') }
}

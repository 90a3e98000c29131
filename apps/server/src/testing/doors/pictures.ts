import type { Answer } from './knock.ts'

/** A form with what begins like a picture and ends at once. */
export function pictureForm(): FormData {
  const form = new FormData()
  form.set('picture', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'small.jpg')
  return form
}

/** Uploads say their reason at the top of the answer. */
export function toldOfUpload({ status, text }: Answer): string {
  const body: { reason?: string } = JSON.parse(text)
  return `${status} ${body.reason}`
}

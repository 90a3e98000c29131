import { thumbHashToDataURL } from 'thumbhash'

const drawn = new Map<string, string | null>()

/** The blurred stand-in of a picture as a data address, drawn once for each hash; null when the hash is none. */
export function thumbhashUrl(hash: string): string | null {
  const known = drawn.get(hash)
  if (known !== undefined) return known
  let url: string | null = null
  try {
    url = thumbHashToDataURL(Uint8Array.from(atob(hash), (character) => character.charCodeAt(0)))
  } catch {
    url = null
  }
  drawn.set(hash, url)
  return url
}

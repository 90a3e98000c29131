/** What stands before a path while it is read; no browser ever asks it for anything. */
const anywhere = 'http://artiqo.invalid'

/**
 * Where to go after signing in: a path of this app, or `fallback` for anything that leads elsewhere or back to the
 * sign-in pages.
 */
export function safeNext(raw: unknown, fallback = '/'): string {
  if (typeof raw !== 'string' || !raw.startsWith('/') || hasControls(raw)) return fallback
  try {
    const url = new URL(raw, anywhere)
    const path = url.pathname + url.search + url.hash
    // A path may become another host's address when it is read again: //elsewhere.example after /..//
    if (url.origin !== anywhere || path.startsWith('//') || isDoorway(url.pathname)) return fallback
    return path
  } catch {
    return fallback
  }
}

/** What an address says of where to go next: nothing unless it is a path of ours. */
export function readNext(raw: unknown): { readonly next?: string } {
  const next = safeNext(raw, '')
  return next === '' ? {} : { next }
}

const isDoorway = (path: string) => /^\/(login|register|forgot|reset|verify-email)(\/|$)/.test(path)
const hasControls = (text: string) => /[\p{Cc}\\]/u.test(text)

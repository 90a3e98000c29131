/** Words that are paths of the shop or would mislead; nobody can take one as a username. */
const reserved = new Set(
  `a about account admin api art artiqo artist artists artwork artworks assets auth browse cart checkout collect commissions
   contact dev edit everyone faq fees following forgot healthz help home info inbox legal login logout mail me media metrics
   moderator near new null o order orders owner payment payments placed privacy readyz register reset root saved search
   security settings shop signin signup staff studio support system terms trpc undefined upload user users verify w
   webhooks works www`.split(/\s+/),
)

/** 3 to 30 characters: small letters, digits and single hyphens or underscores between them. */
export const usernamePattern = /^(?=.{3,30}$)[a-z0-9]+(?:[-_][a-z0-9]+)*$/

export function isReservedUsername(username: string): boolean {
  return reserved.has(username.toLowerCase())
}

/** A piece of URL made of a title: `Low tide, Sint-Anna` → `low-tide-sint-anna`; at most 60 characters, never empty. */
export function slugify(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  return slug || 'untitled'
}

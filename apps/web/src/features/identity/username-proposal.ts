import { isReservedUsername, usernamePattern } from '@artiqo/domain/username'

const longest = 30
const special: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', þ: 'th' }

/** Usernames for a person, the best first, made of a name or of what stands before the @; none when nothing is left. */
export function proposeUsernames(name: string): string[] {
  const base = plain(name.split('@')[0] ?? '')
  if (base === '') return []
  const [first = base] = base.split('-')
  const candidates = [base, first, `${base}-studio`, `${base}-art`, `${first}-2`, `${first}-3`]
  return [...new Set(candidates.map(fitted))].filter(isUsable)
}

const isUsable = (username: string) => usernamePattern.test(username) && !isReservedUsername(username)

function plain(name: string): string {
  const letters = Array.from(name.toLowerCase(), (letter) => special[letter] ?? letter).join('')
  return trimmed(
    letters
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .replaceAll(/['’]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-'),
  )
}

const fitted = (username: string) => trimmed(username.slice(0, longest))
const trimmed = (text: string) => text.replaceAll(/^-+|-+$/g, '')

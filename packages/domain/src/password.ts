export const passwordLength = { min: 10, max: 128 } as const

/** Beginnings that guessing tools try first; a password may contain them but not be little more than one. */
const commonStems =
  `password passwort motdepasse wachtwoord qwerty qwertz azerty asdfgh zxcvbn iloveyou letmein welcome admin
  administrator abcdef monkey dragon football baseball sunshine princess superman batman trustno1 master shadow michael
  jennifer jordan hunter soccer starwars whatever freedom computer internet secret changeme default login hello
  artiqo gallery painting`.split(/\s+/)

export type PasswordRefusal = 'too_short' | 'too_long' | 'too_common'

/**
 * Judges a new password by length and by being guessable, never by its mix of characters (OWASP ASVS 5.0, 6.2).
 * `context` are words the person is known by: name, e-mail, username.
 */
export function passwordRefusal(password: string, context: readonly string[] = []): PasswordRefusal | null {
  const length = [...password].length
  if (length < passwordLength.min) return 'too_short'
  if (length > passwordLength.max) return 'too_long'
  const plain = password.toLowerCase()
  if (new Set(plain).size <= 3 || isRun(plain)) return 'too_common'
  const words = [...commonStems, ...context.map((word) => word.toLowerCase()).filter((word) => word.length >= 4)]
  return words.some((word) => plain.includes(word) && plain.replaceAll(word, '').length <= 4) ? 'too_common' : null
}

/** True for characters that follow each other: 1234567890, abcdefghij, 9876543210. */
function isRun(text: string): boolean {
  const steps = new Set(
    Array.from(text)
      .slice(1)
      .map((char, index) => (char.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0)),
  )
  return steps.size <= 2 && [...steps].every((step) => Math.abs(step) === 1 || Math.abs(step) === 9)
}

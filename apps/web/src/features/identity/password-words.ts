import { passwordLength, passwordRefusal } from '@artiqo/domain/password'
import { t } from '@lingui/core/macro'

/** What speaks against a new password, in words, or null; `context` are words that the person is known by. */
export function newPasswordProblem(password: string, context: readonly string[] = []): string | null {
  const { min, max } = passwordLength
  switch (passwordRefusal(password, context)) {
    case null:
      return null
    case 'too_short':
      return password === '' ? t`Choose a password of ${min} characters or more.` : t`Use ${min} characters or more.`
    case 'too_long':
      return t`Use ${max} characters or fewer.`
    case 'too_common':
      return t`That password is easily guessed. A few unrelated words work well.`
  }
}

/** The parts of names that a password must not be made of. */
export function wordsOf(...names: readonly string[]): string[] {
  return names.flatMap((name) => [name, ...name.split(/[\s._@-]+/)])
}

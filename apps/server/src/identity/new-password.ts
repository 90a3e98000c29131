import { passwordLength, passwordRefusal } from '@artiqo/domain/password'
import { DomainError } from '#errors.ts'

/** What a person is known by: a password made of it is easily guessed. */
export interface KnownBy {
  readonly username: string
  readonly email: string
  readonly firstName?: string | null | undefined
  readonly displayName?: string | null | undefined
}

interface NewPassword {
  readonly password: string
  readonly confirmPassword?: string | undefined
  /** What the password's field is called where it was typed. */
  readonly field: 'password' | 'newPassword'
}

/** Refuses a new password that is easily guessed or not the same twice, naming the field to look at. */
export function requireGoodPassword({ password, confirmPassword, field }: NewPassword, person: KnownBy): void {
  if (confirmPassword !== undefined && confirmPassword !== password) {
    throw refusal('passwords_differ', 'confirmPassword', 'The two passwords differ.')
  }
  switch (passwordRefusal(password, wordsOf(person))) {
    case null:
      return
    case 'too_short':
      throw refusal('invalid_input', field, `Use ${passwordLength.min} characters or more.`)
    case 'too_long':
      throw refusal('invalid_input', field, `Use ${passwordLength.max} characters or fewer.`)
    case 'too_common':
      throw refusal('password_too_common', field, 'That password is easily guessed. A few unrelated words work well.')
  }
}

function wordsOf({ username, email, firstName, displayName }: KnownBy): string[] {
  const names = [username, email, ...email.split('@'), firstName ?? '', displayName ?? '']
  return names.flatMap((name) => [name, ...name.split(/[\s._@-]+/)])
}

function refusal(
  reason: 'passwords_differ' | 'invalid_input' | 'password_too_common',
  path: string,
  message: string,
): DomainError {
  return new DomainError(reason, message, { issues: [{ path, message }] })
}

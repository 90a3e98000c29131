import { describe, expect, test } from 'vitest'
import { DomainError } from '#errors.ts'
import { requireGoodPassword } from './new-password.ts'

const wren = { username: 'wren_alder', email: 'w.alder@seaside.example', firstName: 'Wren', displayName: 'Wren Alder' }

function refused(password: string, confirmPassword?: string) {
  try {
    requireGoodPassword({ password, confirmPassword, field: 'newPassword' }, wren)
    return null
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return [error.reason, error.details.issues?.[0]?.path]
  }
}

describe('a new password', () => {
  test('is any that is long enough and not guessed first', () => {
    expect(refused('quiet harbour at noon')).toBeNull()
    expect(refused('éèà🎨🎨 ñandú!', 'éèà🎨🎨 ñandú!')).toBeNull()
  })

  test.each(['too short', 'x'.repeat(129)])('of a wrong length is refused on its own field: %s', (password) => {
    expect(refused(password)).toEqual(['invalid_input', 'newPassword'])
  })

  test.each(['Password123', 'wren_alder1', 'w.alder@seaside.example', 'seaside123', 'ALDERalder12', '1234567890'])(
    'that is easily guessed, of everybody or of this person, is refused: %s',
    (password) => {
      expect(refused(password)).toEqual(['password_too_common', 'newPassword'])
    },
  )

  test('that is not the same twice is refused on the second field', () => {
    expect(refused('quiet harbour at noon', 'quiet harbour at moon')).toEqual(['passwords_differ', 'confirmPassword'])
  })
})

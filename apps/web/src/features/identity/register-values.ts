import { line } from '@artiqo/contracts/common'
import { RegisterInput } from '@artiqo/contracts/identity'
import { z } from 'zod'
import { newPasswordProblem, wordsOf } from './password-words.ts'

const { email, username, role } = RegisterInput.shape

/** What is typed to make an account: as the contract has it, the first name as an empty line when it is left out. */
export const RegisterValues = z
  .object({ firstName: line(80, 0), email, username, password: z.string(), role: role.unwrap() })
  .superRefine((values, context) => {
    if (registerPasswordProblem(values) !== null)
      context.addIssue({ code: 'custom', path: ['password'], message: 'refused' })
  })
export type RegisterValues = z.input<typeof RegisterValues>

/** What speaks against the password of somebody who gives these names. */
export function registerPasswordProblem({ password, username, email, firstName }: RegisterValues): string | null {
  return newPasswordProblem(password, wordsOf(username, email, firstName))
}

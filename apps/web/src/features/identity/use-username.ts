import type { UsernameFree } from '@artiqo/contracts/identity'
import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { client } from '#api/client.ts'
import { proposeUsernames } from './username-proposal.ts'
import type { RegisterValues } from './register-values.ts'

type Answer = z.infer<typeof UsernameFree>
type Form = UseFormReturn<RegisterValues, unknown, RegisterValues>

/** Proposes a username until one is typed, and says whether the one that is there can be had. */
export function useUsername(form: Form) {
  const { t } = useLingui()
  const [free, setFree] = useState<string | null>(null)
  const proposed = useRef<string | null>(null)
  const asked = useRef('')
  const typed = form.watch('username').trim().toLowerCase()

  const isOwn = () => form.getValues('username') !== '' && form.getValues('username') !== proposed.current

  /** The first proposal that is free, as long as the person has not typed one. */
  async function propose() {
    const { firstName, email } = form.getValues()
    const name = firstName.trim() || email
    if (name === '' || isOwn()) return
    for (const candidate of proposeUsernames(name)) {
      if (candidate === proposed.current) return
      const answer = await ask(candidate)
      if (isOwn()) return
      if (answer === null || answer.free) {
        proposed.current = candidate
        form.setValue('username', candidate, { shouldDirty: true })
        form.clearErrors('username')
        if (answer !== null) setFree(candidate)
        return
      }
    }
  }

  /** Asks about what was typed; only the last answer counts. */
  async function check() {
    const username = form.getValues('username').trim().toLowerCase()
    if (username === '' || username === free) return
    asked.current = username
    const answer = await ask(username)
    if (answer === null || asked.current !== username) return
    if (answer.free) setFree(username)
    else form.setError('username', { type: 'refused', message: wordsFor(answer.reason) })
  }

  function wordsFor(reason: Answer['reason']): string {
    if (reason === 'taken') return t`That username is taken.`
    if (reason === 'reserved') return t`That name is kept for the shop. Choose another.`
    return t`Use 3 to 30 small letters, digits and single hyphens.`
  }

  return { free: free === typed ? free : null, propose, check }
}

/** Whether it can be had, or null when nobody answers; sending the form will tell then. */
async function ask(username: string): Promise<Answer | null> {
  try {
    return await client.identity.usernameFree.query({ username })
  } catch {
    return null
  }
}

import { useState, type SyntheticEvent } from 'react'
import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form'
import { errorSentence } from '#api/error-sentence.ts'
import { errorDataOf } from '#api/errors.ts'
import type { FieldProblem } from '#ui/ErrorSummary.tsx'
import { pointerReleased } from './pointer-released.ts'

/** For every field, in their order on the page: what to say about a value that is refused. */
export type FieldWords<Values extends FieldValues> = Readonly<Record<FieldPath<Values>, (values: Values) => string>>

/**
 * The manners of the shop's forms on top of react-hook-form: a field is checked when it is left after a change, and on
 * every key once it is wrong; what the server refuses comes to the same fields. Fields have their names as ids.
 */
export function useFields<Values extends FieldValues, Output extends FieldValues>(
  form: UseFormReturn<Values, unknown, Output>,
  words: FieldWords<Values>,
) {
  const [attempt, setAttempt] = useState(0)
  const names = namesOf(words)
  // Read here so that the form keeps track of them.
  const { errors, dirtyFields } = form.formState

  function problem(name: FieldPath<Values>): string | undefined {
    const { error } = form.getFieldState(name, { ...form.formState, errors, dirtyFields })
    if (error === undefined) return undefined
    // A field that only stands above others has nothing of its own to say.
    return (error.type === 'refused' ? error.message : words[name](form.getValues())) || undefined
  }

  /** For an input of text. */
  function input(name: FieldPath<Values>) {
    const { onBlur, onChange, ...rest } = form.register(name)
    return {
      ...rest,
      onBlur: async (event: { target: unknown }) => {
        await onBlur(event)
        await left(name)
      },
      onChange: async (event: { target: unknown }) => {
        await onChange(event)
        await changed(name)
      },
    }
  }

  /** Call when a field is left. */
  async function left(name: FieldPath<Values>) {
    if (!form.getFieldState(name).isDirty) return
    await pointerReleased()
    await form.trigger(name)
  }

  /** Call when a field has a new value. */
  async function changed(name: FieldPath<Values>) {
    if (form.getFieldState(name).error) await form.trigger(name)
  }

  /** What a form does when it is sent. */
  function submit(send: (values: Output) => Promise<void>) {
    return async (event: SyntheticEvent) => {
      let wrong = false
      await form.handleSubmit(send, () => {
        wrong = true
      })(event)
      if (wrong) setAttempt((before) => before + 1)
    }
  }

  /** Says at the fields what the server refused; answers with the sentence for the whole form where no field is to blame. */
  function refuse(error: unknown): string | null {
    const data = errorDataOf(error)
    const blamed = (data?.issues ?? []).flatMap(({ path }) => names.filter((name) => name === path))
    for (const name of blamed) {
      const message = data?.reason === 'invalid_input' ? words[name](form.getValues()) : errorSentence(error)
      form.setError(name, { type: 'refused', message })
    }
    if (blamed.length > 0) setAttempt((before) => before + 1)
    return blamed.length > 0 ? null : errorSentence(error)
  }

  const problems: FieldProblem[] = names.flatMap((name) => {
    const message = problem(name)
    return message === undefined ? [] : [{ id: name, message }]
  })
  return { problem, problems, attempt, input, left, changed, submit, refuse }
}

function namesOf<Values extends FieldValues>(words: FieldWords<Values>): FieldPath<Values>[] {
  const isName = (key: string): key is FieldPath<Values> => Object.hasOwn(words, key)
  return Object.keys(words).filter(isName)
}

import { Plural } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, type MouseEvent } from 'react'
import { Note } from './Note.tsx'

export interface FieldProblem {
  /** The id of the field it is about. */
  readonly id: string
  readonly message: string
}

/** Puts the cursor into a field or group by its id. */
export function focusField(id: string): void {
  const element = document.getElementById(id)
  element?.focus()
  element?.scrollIntoView({ block: 'center' })
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[]
  /** Counts the presses of the submit button: a new one moves focus again. */
  attempt: number
}

/**
 * What is left to fix after a form was sent: a list with links when there is more than one thing,
 * straight into the field when there is one.
 */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)

  // Focus follows the press of the button, not the list that shrinks while its entries are mended.
  const lead = useEffectEvent(() => {
    const [only, ...others] = problems
    if (only === undefined) return
    if (others.length === 0) focusField(only.id)
    else box.current?.focus()
  })
  useEffect(() => {
    if (attempt > 0) lead()
  }, [attempt])

  if (attempt === 0 || problems.length < 2) return null
  const jump = (event: MouseEvent, id: string) => {
    event.preventDefault()
    focusField(id)
  }
  return (
    <div ref={box} tabIndex={-1}>
      <Note kind="bad">
        <b>
          <Plural
            value={problems.length}
            one="# thing to fix"
            _2="Two things to fix"
            _3="Three things to fix"
            other="# things to fix"
          />
        </b>
        <ul>
          {problems.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => jump(event, id)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  )
}

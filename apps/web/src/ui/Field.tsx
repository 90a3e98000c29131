import { Trans } from '@lingui/react/macro'
import { createContext, use, useId, useMemo, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import './field.css'

interface FieldIds {
  id: string
  describedBy: string | undefined
  invalid: boolean
}

const FieldContext = createContext<FieldIds | null>(null)

/** What an input inside a Field needs to be named and described; an input on its own brings its own `id` and label. */
export function useFieldProps(): { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: true } {
  const field = use(FieldContext)
  if (field === null) return {}
  return {
    id: field.id,
    ...(field.describedBy !== undefined && { 'aria-describedby': field.describedBy }),
    ...(field.invalid && { 'aria-invalid': true }),
  }
}

export interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  optional?: boolean | undefined
}

interface FieldProps extends FieldWords {
  /** Fixed where an error summary links to it. */
  id?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** Label above, hint and error below, all tied to the one input inside. */
export function Field({ label, hint, error, optional = false, id, className, children }: FieldProps) {
  const made = useId()
  const fieldId = id ?? made
  const hintId = hint === undefined ? undefined : `${fieldId}-hint`
  const errorId = error ? `${fieldId}-error` : undefined
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined
  const ids = useMemo(() => ({ id: fieldId, describedBy, invalid: Boolean(error) }), [fieldId, describedBy, error])
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={fieldId}>
        {label} {optional && <Optional />}
      </label>
      <FieldContext value={ids}>{children}</FieldContext>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint !== undefined && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
    </div>
  )
}

/** A group of choices under one legend, with the same hint and error as a field. */
export function Fieldset({ label, hint, error, optional = false, id, className, children }: FieldProps) {
  const made = useId()
  const groupId = id ?? made
  const errorId = error ? `${groupId}-error` : undefined
  const hintId = hint === undefined ? undefined : `${groupId}-hint`
  return (
    <fieldset
      id={groupId}
      className={className}
      tabIndex={-1}
      aria-describedby={[errorId, hintId].filter(Boolean).join(' ') || undefined}
    >
      <legend className="field-label">
        {label} {optional && <Optional />}
      </legend>
      {children}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint !== undefined && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
    </fieldset>
  )
}

function Optional() {
  return (
    <span className="field-optional">
      <Trans>(optional)</Trans>
    </span>
  )
}

function FieldError({ id, children }: { id: string | undefined; children: ReactNode }) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warn" />
      <span>{children}</span>
    </p>
  )
}

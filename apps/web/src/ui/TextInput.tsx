import type { ComponentProps } from 'react'
import { useFieldProps } from './Field.tsx'

const classes = (className: string | undefined) => ['input', className].filter(Boolean).join(' ')

/** One line of text; inside a Field it takes its name and its error from there. */
export function TextInput({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...useFieldProps()} {...rest} className={classes(className)} />
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea {...useFieldProps()} {...rest} className={classes(className)} />
}

/** A choice from a short list, with the platform's own picker. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select {...useFieldProps()} {...rest} className={classes(className)} />
}

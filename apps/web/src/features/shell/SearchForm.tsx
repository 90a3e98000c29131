import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { Icon } from '#ui/Icon.tsx'

interface SearchFormProps {
  className?: string
  onSent?: () => void
  /** Ready to be typed in, where it was just asked for. */
  focused?: boolean
}

/** Searches works by the words in their title, artist, medium and description. */
export function SearchForm({ className, onSent, focused = false }: SearchFormProps) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const q = useSearch({ strict: false, select: (search) => ('q' in search ? search.q : undefined) })
  const [text, setText] = useState(q ?? '')
  const [searched, setSearched] = useState(q)
  if (searched !== q) {
    setSearched(q)
    setText(q ?? '')
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const words = text.trim()
    void navigate({ to: '/works', search: words === '' ? {} : { q: words } })
    onSent?.()
  }
  const label = t`Search works, artists, materials`
  return (
    <search className={['search', className].filter(Boolean).join(' ')}>
      <form onSubmit={send}>
        <Icon name="find" small />
        <input
          ref={focused ? focus : undefined}
          type="search"
          name="q"
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={200}
          aria-label={label}
          placeholder={label}
        />
      </form>
    </search>
  )
}

/** Stays the same function, so that focus is given once. */
function focus(input: HTMLInputElement | null): void {
  input?.focus()
}

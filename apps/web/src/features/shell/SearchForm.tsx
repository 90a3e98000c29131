import { useLingui } from '@lingui/react/macro'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { Icon } from '#ui/Icon.tsx'

/** Searches works by the words in their title, artist, medium and description. */
export function SearchForm({ className, onSent }: { className?: string; onSent?: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const q = useSearch({ strict: false, select: (search) => ('q' in search ? search.q : undefined) })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    void navigate({ to: '/works', search: words === '' ? {} : { q: words } })
    onSent?.()
  }
  const label = t`Search works, artists, materials`
  return (
    <search className={['search', className].filter(Boolean).join(' ')}>
      <form onSubmit={send}>
        <Icon name="find" small />
        <input key={q} type="search" name="q" defaultValue={q} maxLength={200} aria-label={label} placeholder={label} />
      </form>
    </search>
  )
}

import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Icon } from '#ui/Icon.tsx'

const pause = 300

/** Looks for works by their words as one types; the words are in the address. */
export function WorksSearchField({
  q,
  onSearch,
}: {
  q: string | undefined
  onSearch: (q: string | undefined) => void
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(q ?? '')
  const [known, setKnown] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  // Going back changes the address, not the field.
  if (known !== q) {
    setKnown(q)
    if ((q ?? '') !== typed.trim()) setTyped(q ?? '')
  }
  const search = (text: string) => {
    clearTimeout(timer.current)
    const words = text.trim() || undefined
    if (words !== q) onSearch(words)
  }
  return (
    <search className="works-search">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(typed)
        }}
      >
        <Icon name="find" small />
        <input
          type="search"
          aria-label={t`Find a work by its title or medium`}
          placeholder={t`Find a work`}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={(event) => {
            const { value } = event.target
            setTyped(value)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => search(value), pause)
          }}
        />
      </form>
    </search>
  )
}

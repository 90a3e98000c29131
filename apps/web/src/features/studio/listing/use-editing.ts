import { useState } from 'react'
import { pointerReleased } from '#features/identity/pointer-released.ts'
import type { Editing } from './editing.ts'
import { fieldProblem } from './field-words.ts'
import type { Saver, SaverSnapshot } from './saver.ts'

/** Checks a field once it has been left, and from then on with every key; saves on leaving. */
export function useEditing(saver: Saver, snapshot: SaverSnapshot): Editing {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const refused = (field: string) => [...snapshot.refused.keys()].some((each) => each === field)
  return {
    draft: snapshot.draft,
    change: (changes) => saver.change(changes),
    leave: (name) => {
      void pointerReleased().then(() => setLeft((before) => (before.has(name) ? before : new Set(before).add(name))))
      void saver.flush()
    },
    problem: (field) => {
      if (field === 'editions' && !refused(field)) return null
      return left.has(field) || refused(field) ? fieldProblem(field, snapshot) : null
    },
    tryAgain: (field) => void saver.tryAgain(field),
    putBack: (field) => saver.putBack(field),
    partProblem: (name, found) => (left.has(name) ? found : null),
  }
}

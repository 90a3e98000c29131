import { t } from '@lingui/core/macro'

/** What screen readers hear after a move; places count from 0. */
export function moveSentence(from: number, to: number, count: number): string {
  const [was, is] = [from + 1, to + 1]
  if (from === to) return t`Picture ${was} stays at place ${is} of ${count}`
  return t`Picture ${was} moved to place ${is} of ${count}`
}

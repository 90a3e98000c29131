import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { announce } from './announcer.ts'
import { useSeconds } from './clock.ts'
import { minutesToSpeak, remainingText } from './countdown.ts'

interface CountdownProps {
  /** ISO time at which it ends. */
  until: string
  /** Spoken at 10, 5 and 2 minutes, before "…, N minutes left"; silent without. */
  spoken?: string
  onEnd?: () => void
}

/** The time left as `12:06`. It is text that changes, not an animation, and it is spoken at 10, 5 and 2 minutes only. */
export function Countdown({ until, spoken, onEnd }: CountdownProps) {
  const { t } = useLingui()
  const left = Date.parse(until) - useSeconds()
  const before = useRef(left)
  const ended = useRef(false)

  // Speaking and telling the page that it is over are the two things that a passing second can cause.
  useEffect(() => {
    const minutes = minutesToSpeak(before.current, left)
    before.current = left
    if (minutes !== null && spoken !== undefined) {
      const time = plural(minutes, { one: '# minute left', other: '# minutes left' })
      announce(t`${spoken}, ${time}`)
    }
    if (left > 0) ended.current = false
    else if (!ended.current) {
      ended.current = true
      onEnd?.()
    }
  }, [left, spoken, onEnd, t])

  return (
    <time className="num" dateTime={until} role="timer" aria-live="off">
      {remainingText(left)}
    </time>
  )
}

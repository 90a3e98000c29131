import { progress } from './say.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts when we are asked to stop: by Ctrl-C, by a signal, or by the death of the process that started us.
 * A second request changes nothing: stopping has a time limit of its own.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController()
  for (const name of signals) process.on(name, () => controller.abort(name))
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid !== parent) controller.abort('SIGTERM')
  }, 250)
  timer.unref()
  controller.signal.addEventListener('abort', () => progress('stopping …'))
  return controller.signal
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** For commands with nothing of their own to put away: what they started ends with them. */
export function endWhenAsked(): void {
  stopRequest().addEventListener('abort', () => process.exit(130))
}

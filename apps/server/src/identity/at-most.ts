export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

/** Runs at most `running` tasks at once and lets at most `waiting` more wait in turn; throws QueueFull for the next. */
export function atMost(running: number, waiting: number): <T>(task: () => Promise<T>) => Promise<T> {
  let busy = 0
  const queue: (() => void)[] = []
  return async (task) => {
    if (busy < running) busy += 1
    else {
      if (queue.length >= waiting) throw new QueueFull('Too many are waiting')
      // Whoever leaves hands its place to the next, so the place never looks free in between.
      await new Promise<void>((resolve) => queue.push(resolve))
    }
    try {
      return await task()
    } finally {
      const next = queue.shift()
      if (next) next()
      else busy -= 1
    }
  }
}

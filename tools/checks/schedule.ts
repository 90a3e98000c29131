/** Something that can be done when others are done. */
export interface Task {
  name: string
  /** The tasks that must have succeeded before. */
  after?: string[]
  /** How many of the machine's cores it keeps busy. */
  cores: number
}

interface Hands<T extends Task> {
  cores: number
  /** Does a task and answers whether it succeeded. */
  work: (task: T) => Promise<boolean>
  /** Takes a task that cannot be done, since one before it failed. */
  skip: (task: T) => void
}

/** Does all tasks, as many at a time as there are cores, in the given order where nothing else decides. */
export async function schedule<T extends Task>(tasks: readonly T[], { cores, work, skip }: Hands<T>): Promise<void> {
  const outcome = new Map<string, boolean>()
  const running = new Map<T, Promise<void>>()
  const busy = () => [...running.keys()].reduce((sum, task) => sum + task.cores, 0)

  const start = (task: T) => {
    const job = work(task).then((succeeded) => {
      outcome.set(task.name, succeeded)
      running.delete(task)
    })
    running.set(task, job)
  }

  let waiting = [...tasks]
  while (waiting.length > 0) {
    for (const task of waiting) {
      const before = (task.after ?? []).map((name) => outcome.get(name))
      const fits = running.size === 0 || busy() + task.cores <= cores
      if (before.includes(false)) {
        outcome.set(task.name, false)
        skip(task)
      } else if (fits && before.every(Boolean)) start(task)
    }
    const left = waiting.filter((task) => !running.has(task) && !outcome.has(task.name))
    if (left.length === waiting.length && running.size === 0) {
      throw new Error(`Nothing can be done before these: ${left.map((task) => task.name).join(', ')}`)
    }
    waiting = left
    if (running.size > 0) await Promise.race(running.values())
  }
  await Promise.all(running.values())
}

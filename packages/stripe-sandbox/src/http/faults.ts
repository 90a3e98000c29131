export type FaultMode = 'status' | 'delay' | 'drop_before' | 'drop_after'

/** Something that goes wrong with the next calls that fit. */
export interface Fault {
  /** A path in which `*` stands for one part and `**` for the rest. */
  path: string
  method?: string
  /** How many calls it hits. Default 1. */
  times?: number
  /** `drop_before`: the call never arrives. `drop_after`: it is carried out, the answer is lost. */
  mode: FaultMode
  /** With mode `status`; default 503. */
  status?: number
  /** With mode `status`: the answer is kept under the idempotency key, as Stripe keeps a 500. Default false. */
  store?: boolean
  /** With mode `delay`, in real ms; default 1000. The idempotency key is held meanwhile. */
  delayMs?: number
}

interface Armed extends Fault {
  left: number
}

/** The faults that wait for their calls, oldest first. */
export class Faults {
  #armed: Armed[] = []

  add(fault: Fault): void {
    this.#armed.push({ ...fault, left: fault.times ?? 1 })
  }

  list(): (Fault & { left: number })[] {
    return this.#armed.map((fault) => ({ ...fault }))
  }

  clear(): void {
    this.#armed = []
  }

  /** The fault that hits this call, if any; it is used up by that. */
  take(method: string, pathname: string): Fault | undefined {
    const hit = this.#armed.find(
      (fault) =>
        (fault.method === undefined || fault.method === method) && fits(fault.path.split('/'), pathname.split('/')),
    )
    if (hit === undefined) return undefined
    hit.left -= 1
    this.#armed = this.#armed.filter((fault) => fault.left > 0)
    return hit
  }
}

function fits(pattern: string[], parts: string[]): boolean {
  const rest = pattern.indexOf('**')
  if (rest === -1 ? pattern.length !== parts.length : parts.length < rest) return false
  return pattern.slice(0, rest === -1 ? pattern.length : rest).every((part, at) => part === '*' || part === parts[at])
}

/** A state table: for every state, the states it may go to. */
export type Machine<S extends string> = Readonly<Record<S, readonly S[]>>

/** `same` is a no-op, not an error: the second to notice changes nothing. */
export type Verdict = 'step' | 'same' | 'illegal'

/** Says whether a step from one state to another is in the table. */
export function judge<S extends string>(machine: Machine<S>, from: S, to: S): Verdict {
  if (from === to) return 'same'
  return machine[from].includes(to) ? 'step' : 'illegal'
}

/** The states from which a state can be reached in one step: what a guarded UPDATE names in its WHERE. */
export function sourcesOf<S extends string>(machine: Machine<S>, to: S): S[] {
  return statesOf(machine).filter((from) => machine[from].includes(to))
}

/** True when no step leads out of the state. */
export function isTerminal<S extends string>(machine: Machine<S>, state: S): boolean {
  return machine[state].length === 0
}

/** All states of a table, in the order they are written. */
export function statesOf<S extends string>(machine: Machine<S>): S[] {
  const isState = (key: string): key is S => Object.hasOwn(machine, key)
  return Object.keys(machine).filter(isState)
}

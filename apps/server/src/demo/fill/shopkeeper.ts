import type { Role } from '@artiqo/contracts/identity'
import type { UserId } from '@artiqo/domain/ids'
import type { Deps } from '#context.ts'
import { Visitor } from '#trpc/visitor.ts'

export interface Person {
  readonly id: UserId
  readonly roles: readonly Role[]
}

/** The shop as it was at a time: the demo shop's past is written by the same services as its present. */
export function shopAt(deps: Deps, at: Date): Deps {
  return { ...deps, clock: { now: () => at } }
}

/** Somebody at the door of the shop as it was then, signed in. */
export function visit(deps: Deps, person: Person, at: Date): Visitor {
  const visitor = new Visitor(shopAt(deps, at))
  visitor.signIn(person.id, person.roles)
  return visitor
}

/** One line for whoever started this, as JSON. */
export function say(report: { progress?: string; opened?: true }): void {
  process.stdout.write(`${JSON.stringify(report)}\n`)
}

import type { Locator, Page } from '@playwright/test'
import type { Api } from '../support/api.ts'
import type { Person } from '../support/people.ts'
import type { Supply } from './supply.ts'

/** What a state is brought about with. */
export interface Stage {
  /** A visitor's fresh browser. */
  readonly page: Page
  /** The same visitor by script: what it puts in the cart is in the browser's. */
  readonly visitor: Api
  /** People and works to play with. */
  readonly shop: Supply
  /** Lets the visitor be somebody, before a page is opened. */
  readonly signIn: (person: Person) => Promise<void>
}

/** Answers what it is about, where that is not at the top of the page. */
type Go = (stage: Stage) => Promise<Locator | void>

/** One page in one state, and the way there. */
export interface State {
  readonly page: string
  readonly state: string
  readonly go: Go
}

export function statesOf(page: string, states: Readonly<Record<string, Go>>): State[] {
  return Object.entries(states).map(([state, go]) => ({ page, state, go }))
}

/** What the files of a state are called after. */
export function fileName({ page, state }: Pick<State, 'page' | 'state'>): string {
  return `${page} ${state}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

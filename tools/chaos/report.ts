import type { Evidence } from './evidence.ts'
import type { Finding } from './invariants.ts'
import type { LogBook } from './log-book.ts'

const mostExamples = 5

/** What happened, line by line; the last line is the whole of it in a few words. */
export function report(
  evidence: Pick<Evidence, 'orders' | 'letters'>,
  book: LogBook,
  findings: readonly Finding[],
): string[] {
  const states = [...Map.groupBy(evidence.orders, (order) => order.state)]
    .map(([state, orders]) => [state, orders.length] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  const violations = findings.reduce((sum, { examples }) => sum + examples.length, 0)
  return [
    '',
    'Orders by how they ended',
    ...table(states),
    '',
    `Faults by kind (${book.calls} calls and ${evidence.letters.length} mails went on meanwhile)`,
    ...table([...book.faults].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    '',
    'Violations by invariant',
    ...findings.flatMap(({ name, examples }) => [
      ...table([[name, examples.length]]),
      ...examples.slice(0, mostExamples).map((example) => `           · ${example}`),
      ...(examples.length > mostExamples ? [`           · and ${examples.length - mostExamples} more`] : []),
    ]),
    '',
    `${evidence.orders.length} orders, ${book.faultCount} faults, ${violations} violations`,
  ]
}

function table(rows: readonly (readonly [string, number])[]): string[] {
  return rows.map(([name, count]) => `  ${String(count).padStart(6)}  ${name}`)
}

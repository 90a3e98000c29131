// Started by guarded.ts, in a session of its own. Its standard input ends when the launcher ends, however that happened,
// even by SIGKILL; whatever the launcher had started is then stopped here, last started first.
import { createInterface } from 'node:readline'
import { stopProcess } from './processes.ts'

const watched = new Map<number, number>()

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const [word, pid, grace] = line.split(' ')
  if (word === 'watch') watched.set(Number(pid), Number(grace))
  if (word === 'forget') watched.delete(Number(pid))
}

for (const [pid, grace] of [...watched].toReversed()) await stopProcess(pid, grace)

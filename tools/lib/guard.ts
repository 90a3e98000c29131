// Started by guarded.ts, in a session of its own. Its standard input ends when the launcher ends, however that happened,
// even by SIGKILL. Then everything that the launcher had started is stopped here, last started first, and its temporary
// folders are removed.
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { identityOf, stopProcess } from './processes.ts'

interface Watched {
  grace: number
  identity: Promise<string | undefined>
}

const processes = new Map<number, Watched>()
const folders = new Set<string>()

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const [word = '', rest = ''] = line.split(/ (.*)/)
  const [pid, grace] = rest.split(' ').map(Number)
  if (word === 'watch' && pid && grace !== undefined) processes.set(pid, { grace, identity: identityOf(pid) })
  if (word === 'forget' && pid) processes.delete(pid)
  if (word === 'remove') folders.add(rest)
}

for (const [pid, { grace, identity }] of [...processes].toReversed()) {
  const now = await identityOf(pid)
  // numbers are used again: what ended meanwhile may be somebody else's process by now
  if (now === undefined || now === (await identity)) await stopProcess(pid, grace)
}
for (const folder of folders) await rm(folder, { recursive: true, force: true })

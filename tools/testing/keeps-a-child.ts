// A launcher for tests: starts a guarded child that ignores being asked to end, tells its number, and waits.
import { spawn } from 'node:child_process'
import { guarded, temporaryFolder } from '../lib/guarded.ts'

const stubborn = `process.on('SIGTERM', () => {}); process.stdout.write('ready'); setInterval(() => {}, 1000)`
const child = spawn(process.execPath, ['--eval', stubborn], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
guarded(child, 300)
const folder = await temporaryFolder('artiqo-guard-')
child.stdout.once('data', () => process.stdout.write(`${JSON.stringify({ child: child.pid, folder })}\n`))

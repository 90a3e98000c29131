import { type SpawnOptions, spawn } from 'node:child_process'
import { basename } from 'node:path'
import { guarded } from './guarded.ts'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
  /** Standard output alone. */
  stdout: string
  /** Both outputs, as they came. */
  output: string
}

/** Runs a program to its end and keeps what it said; it ends with us. Rejects only when it cannot be started. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    // a group of its own, so that its own children end with it
    const child = spawn(command, args, {
      detached: true,
      windowsHide: true,
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    guarded(child, 2000)
    let stdout = ''
    let output = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
      output += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, stdout, output }))
  })
}

/** Runs a program and answers its standard output; rejects with the last lines it said when it fails. */
export async function outputOf(command: string, args: string[], options: SpawnOptions = {}): Promise<string> {
  const { code, signal, stdout, output } = await run(command, args, options)
  if (code === 0) return stdout
  throw new Error(`${basename(command)} failed (${signal ?? `code ${code}`}): ${lastLines(output, 20)}`)
}

/** The end of a text, for messages. */
function lastLines(text: string, count: number): string {
  return text.trim().split('\n').slice(-count).join('\n')
}

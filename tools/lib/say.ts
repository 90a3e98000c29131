import { Refusal, codeOf, messageOf } from './refusal.ts'

/** One line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One line of progress. */
export function progress(line: string): void {
  process.stderr.write(`artiqo: ${line}\n`)
}

/** Runs a command of tools/ and ends the process with its exit code: a Refusal is one sentence and code 1. */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  // whoever read what we print may be gone, and that is no reason to leave things behind
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  try {
    process.exit(await command())
  } catch (error) {
    if (error instanceof Refusal || codeOf(error)?.startsWith('ERR_PARSE_ARGS')) progress(messageOf(error))
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
}

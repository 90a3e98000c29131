/** A failure whose message is the sentence the person reads: what is wrong and what to do about it. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The `code` of a system or driver error, such as ENOENT or ER_ACCESS_DENIED_ERROR. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

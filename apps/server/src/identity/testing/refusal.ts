import type { ErrorData } from '@artiqo/contracts/errors'
import { TRPCError } from '@trpc/server'
import { errorData } from '#trpc/init.ts'

/** What a client is told about a call that was refused; nothing when it was not. */
export async function refusal(call: Promise<unknown>): Promise<Partial<ErrorData> & { message?: string }> {
  try {
    await call
    return {}
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return { ...errorData(error, 'TEST'), message: error.message }
  }
}

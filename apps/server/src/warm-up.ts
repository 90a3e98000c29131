import { loadArgon2 } from '#identity/password-hash.ts'
import { loadMails } from '#notifications/mail-handler.ts'
import { loadStripe } from '#payments/stripe-gateway.ts'

/**
 * Reads in, one after the other, what the first to sign in or to pay would otherwise wait for; with jobs also what mails
 * are written with.
 */
export async function warmUp({ jobs }: { readonly jobs: boolean }): Promise<void> {
  for (const load of [loadArgon2, loadStripe, ...(jobs ? [loadMails] : [])]) await load()
}

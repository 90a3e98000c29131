import type { Deps } from '#context.ts'
import { composeMails } from './compose-mails.ts'
import type { MailJob } from './mail-job.ts'

/** The templates are as large as the rest of the server: read in when there is a mail to write. */
export const loadMails = () => import('@artiqo/mail/render-mail')

/**
 * Sends the mail of an outbox job, as things stand now. A mail that nobody waits for any more (the account is gone, the
 * order has moved on) is not sent, and that is no error. Throws when it could not be handed over.
 */
export async function sendMailJob(deps: Deps, job: MailJob, { id }: { readonly id: number }): Promise<void> {
  const letters = await composeMails(deps, job)
  if (letters.length === 0) return deps.log.info({ job: id, kind: job.kind }, 'mail is no longer needed')
  const { renderMail } = await loadMails()
  const { hostname } = new URL(deps.publicUrl)
  for (const [index, { to, mail }] of letters.entries()) {
    const { subject, html, text } = await renderMail(mail)
    // The same for every try, so that a mail that arrives twice is recognised.
    const messageId = `<outbox-${id}${index === 0 ? '' : `-${index}`}@${hostname}>`
    await deps.mailer.send({ to, subject, html, text, messageId })
  }
}

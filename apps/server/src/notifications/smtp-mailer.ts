import type { Mailer } from './mailer.ts'

/** Sends by SMTP, a few connections kept open. `from` is `Name <address>`. Throws what the other side answers. */
export function createSmtpMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  let opened: ReturnType<typeof open> | null = null
  const open = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      // Well below the outbox's lease of a minute.
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  return {
    async send({ to, subject, html, text, messageId }) {
      opened ??= open()
      const transport = await opened
      await transport.sendMail({
        from,
        // As an object, so that an address is never read as a list of them.
        to: { name: '', address: to },
        subject,
        html,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    async close() {
      const transport = await opened
      transport?.close()
    },
  }
}

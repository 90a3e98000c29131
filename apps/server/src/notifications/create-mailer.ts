import { join } from 'node:path'
import { systemClock, type Clock } from '#clock.ts'
import type { Deps } from '#context.ts'
import type { Settings } from '#env.ts'
import type { Inbox } from './inbox.ts'
import type { Mailer } from './mailer.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

/** Where messages lie that go nowhere else. */
export const inboxDirectory = ({ ARTIQO_HOME }: Pick<Settings, 'ARTIQO_HOME'>): string => join(ARTIQO_HOME, 'mail')

/**
 * The mailer that the settings ask for: to an SMTP server where one is named, else to an inbox of this process, which
 * `/dev/inbox` shows. Throws in production without a server.
 */
export async function createMailer(
  settings: Pick<Settings, 'NODE_ENV' | 'SMTP_URL' | 'MAIL_FROM' | 'ARTIQO_HOME'>,
  log: Pick<Deps['log'], 'warn'>,
  clock: Clock = systemClock,
): Promise<Mailer> {
  const from = settings.MAIL_FROM
  if (settings.SMTP_URL !== undefined) return createSmtpMailer({ url: settings.SMTP_URL, from })
  if (settings.NODE_ENV === 'production') throw new Error('SMTP_URL is required in production')
  return inboxMailer(async () => {
    const { startInbox } = await import('./inbox.ts')
    const inbox = await startInbox({ directory: inboxDirectory(settings), clock, log })
    return { inbox, mailer: createSmtpMailer({ url: inbox.url, from }) }
  })
}

/** The inbox opens with the first mail that comes. */
function inboxMailer(open: () => Promise<{ inbox: Inbox; mailer: Mailer }>): Mailer {
  let opened: ReturnType<typeof open> | null = null
  return {
    async send(mail) {
      opened ??= open()
      const { mailer } = await opened
      await mailer.send(mail)
    },
    async close() {
      const { mailer, inbox } = (await opened) ?? {}
      await mailer?.close()
      await inbox?.close()
    },
  }
}

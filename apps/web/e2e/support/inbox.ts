import { expect } from '@playwright/test'
import { environment } from './environment.ts'

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly links: readonly string[]
}

/** Waits for a mail to somebody whose subject says this. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined
  await expect
    .poll(
      async () => {
        const mails = await mailsTo(address)
        found = mails.find((mail) => subject.test(mail.subject))
        return found ? [found.subject] : mails.map((mail) => mail.subject)
      },
      { message: `mail to ${address}`, timeout: 15_000 },
    )
    .toEqual([expect.stringMatching(subject)])
  if (!found) throw new Error('unreachable: the poll found a mail')
  return found
}

/** Everything that was sent to somebody so far. */
async function mailsTo(address: string): Promise<Mail[]> {
  const response = await fetch(`${environment.shop}/dev/inbox.json?to=${encodeURIComponent(address)}`)
  if (!response.ok) throw new Error(`The inbox answered ${response.status}`)
  return response.json()
}

/** The address in a mail whose path begins so, as `/o/`. */
export function linkIn(mail: Mail, path: string): string {
  const link = mail.links.find((address) => new URL(address).pathname.startsWith(path))
  if (!link) throw new Error(`No link to ${path} in "${mail.subject}": ${mail.links.join(' ')}`)
  return link
}

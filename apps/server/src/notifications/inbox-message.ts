/** A mail as it arrived. */
export interface InboxMessage {
  readonly id: string
  /** Addresses, with commas between them. */
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly at: Date
  /** Every address that the text points to, each once. */
  readonly links: readonly string[]
}

export async function readMessage(id: string, at: Date, raw: Buffer): Promise<InboxMessage> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(raw)
  const text = mail.text ?? ''
  return {
    id,
    to: (mail.to ?? []).flatMap((to) => to.address ?? []).join(', '),
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text,
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    at,
    links: linksIn(text),
  }
}

export const linkPattern = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:)]/g

function linksIn(text: string): string[] {
  return [...new Set(text.match(linkPattern) ?? [])]
}

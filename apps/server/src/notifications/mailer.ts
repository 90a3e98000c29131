/** A mail ready to be sent. */
export interface MailContent {
  readonly to: string
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Becomes the Message-ID: the same mail sent twice is recognised by its reader. */
  readonly messageId: string
}

export interface Mailer {
  send(mail: MailContent): Promise<void>
  close(): Promise<void>
}

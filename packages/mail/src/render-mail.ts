import { render } from '@react-email/render'
import { createElement } from 'react'
import { LetterMail } from './LetterMail.tsx'
import { letterOf } from './letter-of.ts'
import { letterText } from './letter-text.ts'
import { linksOf } from './links.ts'
import type { Mail } from './mail.ts'

export interface RenderedMail {
  readonly subject: string
  readonly html: string
  readonly text: string
}

/**
 * Composes a mail: the same words as HTML and as plain text. What people typed is escaped and never becomes a link or
 * part of the subject. Throws RangeError for a subject part or a base url that is not fit.
 */
export async function renderMail(mail: Mail): Promise<RenderedMail> {
  const letter = letterOf(mail)
  const homeUrl = linksOf(mail.baseUrl).home
  const signature = `Artiqo, works by artists near you. ${homeUrl}`
  const html = await render(createElement(LetterMail, { letter, homeUrl, signature }))
  return { subject: letter.subject, html, text: letterText(letter, signature) }
}

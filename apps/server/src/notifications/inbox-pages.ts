import { createHash } from 'node:crypto'
import { linkPattern, type InboxMessage } from './inbox-message.ts'

const style = `
:root { color-scheme: light dark; font: 16px/1.5 'Helvetica Neue', Arial, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
table { border-collapse: collapse; width: 100% }
th { text-align: left; font-weight: 400; opacity: .75 }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid #8886; vertical-align: top; overflow-wrap: anywhere }
a { color: inherit }
a:focus-visible { outline: 3px solid #6b7cff; outline-offset: 2px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { opacity: .75 }
dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border-left: 3px solid #8886; padding-left: 1rem }
iframe { width: 100%; height: 48rem; border: 1px solid #8886; background: #fff }
`
const styleHash = createHash('sha256').update(style).digest('base64')

/** What the pages of the inbox may do: be styled, and frame a mail. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What a mail's own HTML may do: look as it was written, and open its links in another tab. */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

export function listPage(messages: readonly InboxMessage[]): string {
  if (messages.length === 0) {
    return page('Inbox', '<p>No mail yet. What the shop sends while no SMTP server is set arrives here.</p>')
  }
  const rows = messages.map(
    ({ id, to, subject, at }) =>
      `<tr><td><a href="/dev/inbox/${id}">${escape(subject)}</a></td><td>${escape(to)}</td><td>${time(at)}</td></tr>`,
  )
  const head = '<tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">Arrived</th></tr>'
  return page('Inbox', `<table><thead>${head}</thead><tbody>${rows.join('\n')}</tbody></table>`)
}

export function messagePage(message: InboxMessage): string {
  const { id, to, from, subject, text, html, at } = message
  const facts = [
    ['To', escape(to)],
    ['From', escape(from)],
    ['Arrived', time(at)],
  ].map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
  const frame = `<h2>As HTML</h2>
<iframe src="/dev/inbox/${id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
  return page(
    subject,
    `<p><a href="/dev/inbox">All mail</a></p>
<dl>${facts.join('')}</dl>
<h2>As text</h2>
<pre>${linked(text)}</pre>
${html === '' ? '' : frame}`,
  )
}

/** Text in which only http and https addresses are links. */
function linked(text: string): string {
  let done = 0
  let html = ''
  for (const { 0: url, index } of text.matchAll(linkPattern)) {
    html += `${escape(text.slice(done, index))}<a href="${escape(url)}" rel="noopener noreferrer">${escape(url)}</a>`
    done = index + url.length
  }
  return html + escape(text.slice(done))
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${content}
</main>
</body>
</html>
`
}

function time(at: Date): string {
  return `<time datetime="${at.toISOString()}">${at.toISOString().slice(0, 19).replace('T', ' ')} UTC</time>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char)
}

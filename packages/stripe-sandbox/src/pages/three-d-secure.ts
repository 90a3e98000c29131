import { createHash } from 'node:crypto'
import { nobody, type World } from '../core/world.ts'
import { decodeForm } from '../http/form.ts'
import type { Reply } from '../http/reply.ts'
import { answerChallenge, returnAddress } from '../resources/challenges.ts'
import { money } from '../resources/money.ts'

const style = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{display:grid;place-items:center;min-height:100vh;margin:0;padding:1rem;box-sizing:border-box}
main{max-width:26rem}
h1{font-size:1.375rem;line-height:1.25}
form{display:flex;flex-wrap:wrap;gap:.75rem}
button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid currentColor;border-radius:.375rem;cursor:pointer}
button:focus-visible,a:focus-visible{outline:3px solid;outline-offset:2px}`

const styleHash = createHash('sha256').update(style).digest('base64')
const loopback = ['localhost', '127.0.0.1'].flatMap((host) => [`http://${host}:*`, `https://${host}:*`]).join(' ')

/** The bank's page: the question on GET, the answer on POST, then back to the shop. No script in it. */
export function threeDSecurePage(world: World, method: string, token: string, body: string): Reply {
  const { challenges, intents } = world.tables
  const challenge = challenges.get(token)
  const intent = intents.get(challenge?.intent ?? '')
  if (challenge === undefined || intent === undefined)
    return html(404, null, 'Not found', '<p>There is no payment to confirm at this address.</p>')
  if (method === 'POST') {
    const { result } = decodeForm(body)
    if (result !== 'complete' && result !== 'fail')
      return html(400, challenge.returnUrl, 'Not understood', '<p>Choose one of the two buttons.</p>')
    return world.transaction(nobody, (tx) => {
      answerChallenge(tx, challenge, result)
      return afterwards(returnAddress(tx, challenge))
    })
  }
  if (challenge.state !== 'open')
    return world.transaction(nobody, (tx) => closed(challenge.returnUrl, returnAddress(tx, challenge)))
  return html(
    200,
    challenge.returnUrl,
    'Confirm your payment',
    `<p>The bank of this test card asks whether you want to pay <strong>${escapeHtml(money(intent.amount, intent.currency))}</strong>.</p>
<form method="post">
<button name="result" value="complete">Complete</button>
<button name="result" value="fail">Fail</button>
</form>`,
  )
}

function afterwards(address: string | null): Reply {
  if (address !== null) return { status: 303, headers: { Location: address, 'Cache-Control': 'no-store' }, body: '' }
  return html(200, null, 'Thank you', '<p>Your answer is noted. You can go back to the shop.</p>')
}

function closed(returnUrl: string | null, address: string | null): Reply {
  const back = address === null ? '' : `<p><a href="${escapeHtml(address)}">Back to the shop</a></p>`
  return html(200, returnUrl, 'Already answered', `<p>This question is no longer open.</p>${back}`)
}

function html(status: number, returnUrl: string | null, title: string, content: string): Reply {
  // Browsers hold the redirect after a form to `form-action` as well, so the shop's origin must be in it.
  const shop = returnUrl === null ? '' : ` ${new URL(returnUrl).origin}`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self'${shop}`,
    `frame-ancestors 'self' ${loopback}${shop}`,
    "base-uri 'none'",
  ]
  return {
    status,
    headers: {
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policy.join('; '),
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · Stripe sandbox</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`,
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

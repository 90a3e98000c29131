import { action, quiet, text, type Letter } from './letter.ts'
import { linksOf } from './links.ts'
import type { MailOf } from './mail.ts'
import { momentText } from './words.ts'

export function welcome({ baseUrl, username, isArtist, verifyToken }: MailOf<'welcome'>): Letter {
  const links = linksOf(baseUrl)
  return {
    subject: 'Welcome to Artiqo',
    preview: verifyToken === null ? 'Your account is open.' : 'Your account is open. Confirm this address next.',
    heading: 'Your account is open',
    blocks: [
      text(`Sign in as ${username} or with this address.`),
      ...(verifyToken === null ? [] : confirm(links.verifyEmail(verifyToken))),
      ...(isArtist
        ? [text('Your studio is ready and your wall is empty.'), action('Hang the first work', links.studio)]
        : []),
      quiet('If you did not open this account, leave this mail: nothing more will come.'),
    ],
  }
}

function confirm(url: string) {
  return [
    text('Confirm this address, and orders you placed with it as a guest move into your account.'),
    action('Confirm this address', url),
    quiet('The link works once, for seven days.'),
  ]
}

export function resetPassword(mail: MailOf<'reset_password'>): Letter {
  return {
    subject: 'Set a new password',
    preview: 'The link works once, for 30 minutes.',
    heading: 'Set a new password',
    blocks: [
      text(`Somebody, most likely you, asked for a new password for ${mail.username}.`),
      action('Set a new password', linksOf(mail.baseUrl).reset(mail.resetToken)),
      quiet('The link works once, for 30 minutes. If it was not you, leave it: your password stays as it is.'),
    ],
  }
}

export function passwordChanged(mail: MailOf<'password_changed'>): Letter {
  return {
    subject: 'Your password was changed',
    preview: 'If it was you, there is nothing to do.',
    heading: 'Your password was changed',
    blocks: [
      text(`The password of ${mail.username} was changed on ${momentText(mail.at)}.`),
      text('If it was you, there is nothing to do. If not, set a new one now: that signs everybody else out.'),
      action('Set a new password', linksOf(mail.baseUrl).forgot),
    ],
  }
}

export function sessionReused(mail: MailOf<'session_reused'>): Letter {
  return {
    subject: 'We signed you out on one device',
    preview: 'A copy of a sign-in was used. The session is ended.',
    heading: 'We signed you out on one device',
    blocks: [
      text(
        `On ${momentText(mail.at)} somebody used an old copy of a sign-in of ${mail.username}. That happens when a browser's data is copied, by a backup or by a thief, so we ended that session.`,
      ),
      text('Sign in again as usual. If you cannot say where the copy came from, set a new password.'),
      action('Set a new password', linksOf(mail.baseUrl).forgot),
    ],
  }
}

import { action, facts, quiet, text, type Letter } from './letter.ts'
import { linksOf } from './links.ts'
import type { MailOf, MailOrder } from './mail.ts'
import { addressLines, orderSums, partBlocks } from './order-blocks.ts'
import { inSubject, moneyText, momentText, plain, plainLines } from './words.ts'

const keepLink = quiet('The link opens your order without an account. Keep this mail, and keep the link to yourself.')

export function orderPlaced({ baseUrl, order }: MailOf<'order_placed'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)} waits to be paid`,
    preview: 'The works are kept for you. No money was taken yet.',
    heading: 'Your order waits to be paid',
    blocks: [
      text(`The works are kept for you until ${momentText(order.expiresAt)}. No money was taken yet.`),
      action('Pay, or see the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
      keepLink,
    ],
  }
}

export function orderPaid({ baseUrl, order }: MailOf<'order_paid'>): Letter {
  const many = order.parts.length > 1
  return {
    subject: `Order ${inSubject(order.number)} is paid`,
    preview: many ? 'Each artist has been told and packs their own part.' : 'The artist has been told.',
    heading: `Paid: ${moneyText(order.total)}`,
    blocks: [
      text(
        many
          ? 'Each artist has been told and packs their own part. You get a mail whenever one is on its way.'
          : 'The artist has been told. You get a mail when your work is on its way.',
      ),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
      facts(...waysThere(order)),
      keepLink,
    ],
  }
}

export function paymentFailed({ baseUrl, order }: MailOf<'payment_failed'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)}: the payment did not go through`,
    preview: 'No money was taken. A different card usually works.',
    heading: 'The payment did not go through',
    blocks: [
      text('No money was taken. A different card usually works.'),
      text(`Everything is kept for you until ${momentText(order.expiresAt)}.`),
      action('Try again', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
    ],
  }
}

export function holdOver({ baseUrl, order }: MailOf<'hold_over'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)} has ended`,
    preview: 'No money was taken. Your cart is as you left it.',
    heading: 'Your hold ended',
    blocks: [
      text(`Order ${plain(order.number)} was not paid in time, so its works are for sale again. No money was taken.`),
      text('Your cart is as you left it, for as long as nobody else buys what is in it.'),
      action('Back to the cart', linksOf(baseUrl).cart),
      ...partBlocks(order.parts),
    ],
  }
}

export function orderCancelled({ baseUrl, order, refund }: MailOf<'order_cancelled'>): Letter {
  const money = refund
    ? `${moneyText(refund)} goes back to what you paid with. Banks take 3 to 10 days to show it.`
    : 'No money was taken.'
  return {
    subject: `Order ${inSubject(order.number)} is cancelled`,
    preview: money,
    heading: 'Your order is cancelled',
    blocks: [
      text(money),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
    ],
  }
}

export function orderInReview({ baseUrl, order }: MailOf<'order_in_review'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)}: we are checking your payment`,
    preview: 'There is nothing you need to do.',
    heading: 'We are checking your payment',
    blocks: [
      text('Your payment arrived, but not as we expected it, so one of us looks at it by hand.'),
      text(
        'There is nothing you need to do. Either the order goes ahead or all the money goes back, and we write to you.',
      ),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
    ],
  }
}

export function orderRefunded({ baseUrl, order, amount, reason }: MailOf<'order_refunded'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)}: ${moneyText(amount)} on its way back`,
    preview: 'Banks take 3 to 10 days to show it.',
    heading: `${moneyText(amount)} is on its way back`,
    blocks: [
      text('It goes to what you paid with. Banks take 3 to 10 days to show it.'),
      facts(['Reason', ...plainLines(reason)]),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
    ],
  }
}

export function adminReview({ baseUrl, order, reason }: MailOf<'admin_review'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)} needs a decision`,
    preview: 'It cannot go on by itself.',
    heading: 'An order needs a decision',
    blocks: [
      text(`Order ${plain(order.number)} cannot go on by itself.`),
      facts(['Why', plain(reason)], ['Paid', order.paidAt ? momentText(order.paidAt) : '']),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks(order.parts),
      orderSums(order),
    ],
  }
}

/** Where the parts go: one address for what is sent, one place for each that is collected. */
function waysThere(order: MailOrder): [string, ...string[]][] {
  const collected = order.parts.filter((part) => part.method === 'collect')
  const sent = order.parts.some((part) => part.method === 'ship')
  return [
    ...(sent ? [['Sent to', ...addressLines(order.address)] satisfies [string, ...string[]]] : []),
    ...collected.map((part): [string, ...string[]] => [
      `Collect from ${plain(part.artistName)}`,
      part.collectPlace === '' ? 'The artist writes to you about where and when.' : plain(part.collectPlace),
    ]),
  ]
}

import { action, facts, quiet, text, type Letter } from './letter.ts'
import { linksOf } from './links.ts'
import type { MailOf } from './mail.ts'
import { addressLines, partBlocks } from './order-blocks.ts'
import { inSubject, moneyText, plain, plainLines } from './words.ts'

export function orderShipped({ baseUrl, order, part, carrier, trackingNumber }: MailOf<'order_shipped'>): Letter {
  return {
    subject: `Order ${inSubject(order.number)} is on its way`,
    preview: 'Your order says where it is.',
    heading: `On its way from ${plain(part.artistName)}`,
    blocks: [
      text(`${plain(part.artistName)} has handed your part of the order over.`),
      facts(['Carrier', plain(carrier)], ['Tracking number', plain(trackingNumber)]),
      action('Follow it', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks([part]),
      quiet('When it arrives, look at it before you throw the packing away.'),
    ],
  }
}

export function orderReady({ baseUrl, order, part }: MailOf<'order_ready'>): Letter {
  const place = plain(part.collectPlace)
  return {
    subject: `Order ${inSubject(order.number)} is ready to collect`,
    preview: 'Your order says where.',
    heading: `Ready at ${plain(part.artistName)}'s studio`,
    blocks: [
      text(`${plain(part.artistName)} has your part of the order ready. Bring the order number.`),
      facts(
        ['Order', plain(order.number)],
        ['Collect at', place === '' ? 'The artist writes to you about where.' : place],
      ),
      action('See the order', linksOf(baseUrl).order(order.linkToken)),
      ...partBlocks([part]),
    ],
  }
}

export function artistNewOrder(mail: MailOf<'artist_new_order'>): Letter {
  const { part, number } = mail
  const count = part.lines.reduce((total, line) => total + line.quantity, 0)
  const collected = part.method === 'collect'
  return {
    subject: `New order ${inSubject(number)}`,
    preview: `${count === 1 ? 'One work' : `${count} works`}, paid. You get ${moneyText(mail.earnings)}.`,
    heading: count === 1 ? 'You sold a work' : `You sold ${count} works`,
    blocks: [
      text(
        `${plain(mail.buyerName)} has paid. Accept the order in your studio, then ${collected ? 'have it ready' : 'pack it'}.`,
      ),
      action('Open your orders', linksOf(mail.baseUrl).studioOrders),
      ...partBlocks([part]),
      {
        kind: 'sums',
        sums: [
          { label: 'Works', amount: moneyText(part.items), isTotal: false },
          { label: 'Delivery', amount: moneyText(part.delivery), isTotal: false },
          { label: 'Fee', amount: `−${moneyText(mail.fee)}`, isTotal: false },
          { label: 'You get', amount: moneyText(mail.earnings), isTotal: true },
        ],
      },
      collected
        ? facts(['Collected by', plain(mail.buyerName)], ['They wrote', ...plainLines(mail.note)])
        : facts(
            ['Send to', ...addressLines(mail.address)],
            ['Phone, for the carrier', plain(mail.address.phone)],
            ['They wrote', ...plainLines(mail.note)],
          ),
    ],
  }
}

export function artistOrderCancelled({ baseUrl, number, part }: MailOf<'artist_order_cancelled'>): Letter {
  return {
    subject: `Order ${inSubject(number)} was cancelled`,
    preview: 'Do not send it. The works are for sale again.',
    heading: 'An order was cancelled',
    blocks: [
      text(
        `Order ${plain(number)} was cancelled before anything was sent. Do not send it: the works are for sale again.`,
      ),
      action('Open your orders', linksOf(baseUrl).studioOrders),
      ...partBlocks([part]),
    ],
  }
}

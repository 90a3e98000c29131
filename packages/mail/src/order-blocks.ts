import type { Block, Line } from './letter.ts'
import type { MailAddress, MailLine, MailOrder, MailPart } from './mail.ts'
import { countryText, moneyText, plain } from './words.ts'

/** The works of each part, under the artist's name. */
export function partBlocks(parts: readonly MailPart[]): Block[] {
  return parts.map((part) => ({
    kind: 'lines',
    heading: plain(part.artistName),
    lines: part.lines.map(lineOf),
  }))
}

export function orderSums(order: Pick<MailOrder, 'items' | 'delivery' | 'total'>): Block {
  return {
    kind: 'sums',
    sums: [
      { label: 'Works', amount: moneyText(order.items), isTotal: false },
      { label: 'Delivery', amount: moneyText(order.delivery), isTotal: false },
      { label: 'Total', amount: moneyText(order.total), isTotal: true },
    ],
  }
}

export function addressLines(address: MailAddress): string[] {
  const { name, line1, line2, postalCode, city, country } = address
  return [name, line1, line2, `${postalCode} ${city}`.trim(), countryText(country)].map(plain)
}

function lineOf(line: MailLine): Line {
  const copies = line.quantity > 1 ? `${line.quantity} × ${moneyText(line.unitPrice)}` : ''
  const detail = [plain(line.medium), editionText(line), copies].filter((part) => part !== '')
  return { title: plain(line.title), detail: detail.join(', '), amount: moneyText(line.lineTotal) }
}

function editionText({ editionKind, editionName, editionSize }: MailLine): string {
  if (editionKind === 'original') return 'original'
  const name = plain(editionName)
  return editionKind === 'limited' && editionSize !== null ? `${name}, edition of ${editionSize}` : name
}

import type { Block, Letter } from './letter.ts'

const width = 72

/** A letter as plain text: paragraphs broken at 72 columns, amounts at the right. */
export function letterText({ heading, blocks }: Letter, signature: string): string {
  const parts = [heading, ...blocks.map(blockText), `-- \n${signature}`]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'text':
    case 'quiet':
      return wrapped(block.text)
    case 'action':
      return `${block.label}:\n${block.url}`
    case 'facts':
      return block.facts
        .map(({ label, value }) => [`${label}:`, ...value.map((line) => wrapped(line, '  '))].join('\n'))
        .join('\n')
    case 'lines':
      return [
        block.heading,
        ...block.lines.flatMap(({ title, detail, amount }) => [row(`  ${title}`, amount), wrapped(detail, '    ')]),
      ].join('\n')
    case 'sums':
      return block.sums.map(({ label, amount }) => row(`  ${label}`, amount)).join('\n')
  }
}

function row(left: string, right: string): string {
  const gap = width - [...left].length - [...right].length
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right.padStart(width)}`
}

/** Breaks at spaces only: an address stays whole however long it is. */
function wrapped(words: string, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, indent + line].join('\n')
}

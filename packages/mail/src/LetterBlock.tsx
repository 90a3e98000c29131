import { Button, Heading, Text } from '@react-email/components'
import type { Block, Fact } from './letter.ts'
import { inOrder } from './in-order.ts'
import { Rows } from './Rows.tsx'
import { light } from './palette.ts'

const paragraph = { fontSize: 16, lineHeight: '24px', margin: '0 0 16px' } as const
const label = { color: light.faint, fontSize: 13, lineHeight: '20px', fontWeight: 400, margin: '24px 0 4px' } as const

export function LetterBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return (
        <Text className="ink" style={{ ...paragraph, color: light.ink }}>
          {block.text}
        </Text>
      )
    case 'quiet':
      return (
        <Text className="faint" style={{ ...paragraph, color: light.faint, fontSize: 14, marginTop: 24 }}>
          {block.text}
        </Text>
      )
    case 'action':
      return (
        <Button
          href={block.url}
          className="button"
          style={{
            backgroundColor: light.ink,
            color: light.wall,
            borderRadius: 3,
            fontSize: 16,
            fontWeight: 600,
            padding: '12px 20px',
            margin: '8px 0 16px',
          }}
        >
          {block.label}
        </Button>
      )
    case 'facts':
      return inOrder(block.facts, (fact) => <FactBlock fact={fact} />)
    case 'lines':
      return (
        <>
          <Heading as="h2" className="faint" style={label}>
            {block.heading}
          </Heading>
          <Rows
            rows={block.lines.map(({ title, detail, amount }) => ({ name: title, detail, amount, isTitle: true }))}
          />
        </>
      )
    case 'sums':
      return (
        <Rows
          rows={block.sums.map(({ label, amount, isTotal }) => ({ name: label, detail: '', amount, isTotal }))}
          space={16}
        />
      )
  }
}

function FactBlock({ fact }: { fact: Fact }) {
  return (
    <>
      <Text className="faint" style={label}>
        {fact.label}
      </Text>
      <Text className="ink" style={{ ...paragraph, color: light.ink }}>
        {inOrder(fact.value, (line, index) => (
          <>
            {index > 0 && <br />}
            {line}
          </>
        ))}
      </Text>
    </>
  )
}

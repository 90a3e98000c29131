import { Body, Container, Head, Heading, Hr, Html, Link, Preview, Text } from '@react-email/components'
import { inOrder } from './in-order.ts'
import { LetterBlock } from './LetterBlock.tsx'
import type { Letter } from './letter.ts'
import { darkStyles, light, sans } from './palette.ts'

/** A letter as HTML: one column, readable without pictures, light and dark. */
export function LetterMail({ letter, homeUrl, signature }: { letter: Letter; homeUrl: string; signature: string }) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{letter.subject}</title>
        <style>{darkStyles}</style>
      </Head>
      <Preview>{letter.preview}</Preview>
      <Body className="wall" style={{ fontFamily: sans, margin: 0, padding: '32px 20px' }}>
        <Container style={{ maxWidth: 560, margin: '0 auto' }}>
          <Link
            href={homeUrl}
            className="ink"
            style={{ color: light.ink, fontSize: 17, fontWeight: 600, textDecoration: 'none' }}
          >
            Artiqo
          </Link>
          <Heading
            className="ink"
            style={{ color: light.ink, fontSize: 26, lineHeight: '32px', fontWeight: 600, margin: '28px 0 16px' }}
          >
            {letter.heading}
          </Heading>
          {inOrder(letter.blocks, (block) => (
            <LetterBlock block={block} />
          ))}
          <Hr className="rule" style={{ borderColor: light.line, margin: '32px 0 12px' }} />
          <Text className="faint" style={{ color: light.faint, fontSize: 13, lineHeight: '20px', margin: 0 }}>
            {signature}
          </Text>
        </Container>
      </Body>
    </Html>
  )
}

import { inOrder } from './in-order.ts'
import { light, serif } from './palette.ts'

interface Row {
  readonly name: string
  readonly detail: string
  readonly amount: string
  /** The title of a work stands in italics, as on its wall label. */
  readonly isTitle?: boolean
  readonly isTotal?: boolean
}

/** Names on the left, amounts on the right. A table, because mail programs lay out nothing else alike. */
export function Rows({ rows, space = 0 }: { rows: readonly Row[]; space?: number }) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} style={{ marginTop: space, borderCollapse: 'collapse' }}>
      <tbody>
        {inOrder(rows, (row) => (
          <tr>
            <td className="rule" style={{ ...cell, fontWeight: row.isTotal ? 600 : 400 }}>
              <span className="ink" style={row.isTitle ? titleStyle : { color: light.ink }}>
                {row.name}
              </span>
              {row.detail !== '' && (
                <>
                  <br />
                  <span className="soft" style={{ color: light.soft, fontSize: 14 }}>
                    {row.detail}
                  </span>
                </>
              )}
            </td>
            <td
              className="rule ink"
              align="right"
              style={{ ...cell, color: light.ink, fontWeight: row.isTotal ? 600 : 400, whiteSpace: 'nowrap' }}
            >
              {row.amount}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cell = {
  borderTop: `1px solid ${light.line}`,
  fontSize: 16,
  lineHeight: '24px',
  padding: '8px 0',
  verticalAlign: 'top',
} as const
const titleStyle = { color: light.ink, fontFamily: serif, fontStyle: 'italic', fontSize: 18 } as const

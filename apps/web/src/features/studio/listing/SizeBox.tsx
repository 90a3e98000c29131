import { Trans, useLingui } from '@lingui/react/macro'
import { sizeScene } from './size-scene.ts'

interface SizeBoxProps {
  widthMm: number | null | undefined
  heightMm: number | null | undefined
  inches: string
}

/** The work next to a chair, so that a slip of the pen in the centimetres is seen. */
export function SizeBox({ widthMm, heightMm, inches }: SizeBoxProps) {
  const { t } = useLingui()
  if (!widthMm || !heightMm) return null
  const { width, height, ground, work, chair } = sizeScene(widthMm, heightMm)
  const [wide, tall] = [widthMm / 10, heightMm / 10]
  const drawing = { role: 'img', 'aria-label': t`${wide} by ${tall} centimetres next to a chair` }
  return (
    <div className="listing-size">
      <svg viewBox={`0 0 ${width} ${height}`} fill="none" stroke="currentColor" strokeWidth="1.2" {...drawing}>
        <path d={`M0 ${ground}h${width}`} />
        <path d={chair} />
        <rect {...work} className="listing-size-work" />
      </svg>
      <p className="small soft">
        <Trans>This is how big it is, next to a chair. If it looks wrong, check the centimetres.</Trans>
        {inches && (
          <>
            <br />
            <span className="faint">{inches}</span>
          </>
        )}
      </p>
    </div>
  )
}

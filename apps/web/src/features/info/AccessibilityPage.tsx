import { Trans, useLingui } from '@lingui/react/macro'
import { InfoPage } from './InfoPage.tsx'

export function AccessibilityPage() {
  const { t } = useLingui()
  return (
    <InfoPage
      title={t`Accessibility`}
      lead={<Trans>Artiqo is built to WCAG 2.2, level AA, and checked against it with every change.</Trans>}
    >
      <h2 className="h3">
        <Trans>What you can rely on</Trans>
      </h2>
      <ul>
        <li>
          <Trans>Everything works with a keyboard alone, and the focus is always to be seen.</Trans>
        </li>
        <li>
          <Trans>
            Among a work’s pictures, arrow keys move. When you look closer, + and − change the size, 0 shows the whole,
            Escape closes.
          </Trans>
        </li>
        <li>
          <Trans>A status is never told by colour alone: the dot has a shape, and its word beside it.</Trans>
        </li>
        <li>
          <Trans>
            The page follows your system: light or dark, more contrast, less motion, larger text up to 400 %.
          </Trans>
        </li>
        <li>
          <Trans>A hold’s time is spoken at ten, five and two minutes, and you can ask for more.</Trans>
        </li>
      </ul>
      <h2 className="h3">
        <Trans>What isn’t good yet</Trans>
      </h2>
      <p>
        <Trans>
          Descriptions of pictures are written by the artists, and some haven’t got round to it. Those pictures are
          named by their title alone.
        </Trans>
      </p>
      <h2 className="h3">
        <Trans>Tell us</Trans>
      </h2>
      <p>
        <Trans>
          If something is in your way, answer any mail from us and say where. We fix what keeps people out before
          anything else.
        </Trans>
      </p>
    </InfoPage>
  )
}

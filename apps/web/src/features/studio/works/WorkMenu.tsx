import { artworkMachine, type ArtworkState } from '@artiqo/domain/artwork'
import type { ArtworkId } from '@artiqo/domain/ids'
import { judge } from '@artiqo/domain/machine'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Menu } from '#ui/Menu.tsx'
import { ConfirmDialog } from '../ConfirmDialog.tsx'
import { MoreIcon } from './MoreIcon.tsx'
import type { WorkSteps } from './use-work-steps.tsx'
import './work-menu.css'

interface WorkMenuProps {
  work: { readonly id: ArtworkId; readonly title: string; readonly state: ArtworkState }
  steps: WorkSteps
  /** Copies that are sold. */
  sold: number
  /** In the list, where there is no button for it. */
  withPublish?: boolean
}

/** What else can be done with a listing in its state. */
export function WorkMenu({ work, steps, sold, withPublish = false }: WorkMenuProps) {
  const { t } = useLingui()
  const [asking, setAsking] = useState<'archive' | 'remove' | null>(null)
  const may = (to: ArtworkState) => judge(artworkMachine, work.state, to) === 'step'
  const title = work.title.trim() || t`Untitled`
  return (
    <>
      <Menu label={t`More for ${title}`} button={<MoreIcon />} buttonClassName="work-menu-button">
        {withPublish && may('published') && (
          <li>
            <button type="button" onClick={() => void steps.publish(work)}>
              <Trans>Publish</Trans>
            </button>
          </li>
        )}
        {may('unlisted') && (
          <li>
            <button type="button" onClick={() => void steps.unlist(work)}>
              <Trans>Only with the link</Trans>
            </button>
          </li>
        )}
        {may('archived') && (
          <li>
            <button type="button" onClick={() => setAsking('archive')}>
              <Trans>Put away</Trans>
            </button>
          </li>
        )}
        <li className="menu-apart">
          <button type="button" onClick={() => setAsking('remove')}>
            <Trans>Remove</Trans>
          </button>
        </li>
      </Menu>
      {asking === 'archive' && (
        <ConfirmDialog
          title={<Trans>Put {title} away?</Trans>}
          confirm={<Trans>Put it away</Trans>}
          onConfirm={() => steps.archive(work)}
          onClose={() => setAsking(null)}
        >
          <Trans>Nobody sees it any more, not even with the link. You can hang it again at any time.</Trans>
        </ConfirmDialog>
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={<Trans>Remove {title}?</Trans>}
          confirm={sold > 0 ? <Trans>Put it away</Trans> : <Trans>Remove it for good</Trans>}
          onConfirm={() => steps.remove(work, sold > 0)}
          onClose={() => setAsking(null)}
        >
          {sold > 0 ? (
            <Trans>Somebody has bought it, so it can’t go for good: it is put away, and their order keeps it.</Trans>
          ) : (
            <Trans>Its words and its pictures go with it. This can’t be taken back.</Trans>
          )}
        </ConfirmDialog>
      )}
    </>
  )
}

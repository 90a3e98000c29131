import type { Me } from '@artiqo/contracts/identity'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate } from '@tanstack/react-router'
import { signOutHere } from '#api/use-session.ts'
import { announce } from '#ui/announcer.ts'
import { errorSentence } from '#api/error-sentence.ts'
import { Menu } from '#ui/Menu.tsx'
import { Avatar } from '#ui/Picture.tsx'

/** What belongs to the signed-in person. */
export function AccountMenu({ me }: { me: Me }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const leave = async () => {
    try {
      await signOutHere()
    } catch (error) {
      announce(errorSentence(error), 'assertive')
    }
    await navigate({ to: '/' })
  }
  return (
    <Menu label={t`Your account, ${me.displayName}`} button={<Avatar picture={me.photo} />} buttonClassName="tool">
      <li className="menu-word">{me.displayName}</li>
      {me.roles.includes('artist') && (
        <li>
          <Link to="/studio">
            <Trans>Your studio</Trans>
          </Link>
        </li>
      )}
      <li>
        <Link to="/orders">
          <Trans>Orders</Trans>
        </Link>
      </li>
      <li>
        <Link to="/account">
          <Trans>Account</Trans>
        </Link>
      </li>
      <li className="menu-apart">
        <button type="button" onClick={() => void leave()}>
          <Trans>Sign out</Trans>
        </button>
      </li>
    </Menu>
  )
}

import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { trpc } from '#api/client.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { buttonClass } from '#ui/Button.tsx'
import { Countdown } from '#ui/Countdown.tsx'
import { Note } from '#ui/Note.tsx'
import { LoginForm } from './LoginForm.tsx'
import { withNext } from './with-next.ts'

interface LoginPageProps {
  next: string | undefined
  /** Where one comes from, when there is something to say about it. */
  from: 'reset' | undefined
}

export function LoginPage({ next, from }: LoginPageProps) {
  const { t } = useLingui()
  const router = useRouter()
  useTitle(t`Sign in`)
  const toCheckout = next?.startsWith('/checkout') === true
  return (
    <>
      <h1 className="h1">
        <Trans>Sign in</Trans>
      </h1>
      {from === 'reset' && (
        <Note kind="ok">
          <Trans>
            <b>Your new password is set.</b> Sign in with it.
          </Trans>
        </Note>
      )}
      {toCheckout && <HeldMeanwhile />}
      <LoginForm next={next} onSignedIn={() => void router.navigate({ href: next ?? '/' })} />
      {toCheckout && (
        <>
          <p className="auth-or">
            <Trans>or</Trans>
          </p>
          <AppLink href={next} className={buttonClass({ kind: 'quiet', wide: true })}>
            <Trans>Carry on as a guest</Trans>
          </AppLink>
        </>
      )}
      <p className="small soft auth-other">
        <Trans>
          New here? <AppLink href={withNext('/register', next)}>Make an account</AppLink>. It takes an e-mail and a
          password, and your cart comes along.
        </Trans>
      </p>
    </>
  )
}

/** What is on hold for the guest stays so while they sign in. */
function HeldMeanwhile() {
  const { data: cart } = trpc.cart.get.useQuery()
  const held = cart?.groups.flatMap((group) => group.lines).filter((line) => line.heldByYou) ?? []
  const [only] = held
  if (!cart?.hold || only === undefined) return null
  const { expiresAt } = cart.hold
  return (
    <Note kind="hold">
      {held.length === 1 ? (
        <Trans>
          <b>
            <i className="title">{only.title}</i> stays yours for <Countdown until={expiresAt} />.
          </b>{' '}
          We’ll take you straight back to checkout.
        </Trans>
      ) : (
        <Trans>
          <b>
            Your works stay yours for <Countdown until={expiresAt} />.
          </b>{' '}
          We’ll take you straight back to checkout.
        </Trans>
      )}
    </Note>
  )
}

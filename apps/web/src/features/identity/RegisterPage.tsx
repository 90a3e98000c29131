import { Trans, useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { withNext } from './with-next.ts'

interface RegisterPageProps {
  next: string | undefined
  email: string | undefined
  role: 'buyer' | 'artist'
}

export function RegisterPage({ next, email, role }: RegisterPageProps) {
  const { t } = useLingui()
  const router = useRouter()
  useTitle(t`Make an account`)
  return (
    <>
      <h1 className="h1">
        <Trans>Make an account</Trans>
      </h1>
      <RegisterForm
        email={email ?? ''}
        role={role}
        onRegistered={(user) =>
          void router.navigate({ href: next ?? (user.roles.includes('artist') ? '/studio' : '/') })
        }
      />
      <p className="small soft auth-other">
        <Trans>
          You have one already? <AppLink href={withNext('/login', next)}>Sign in</AppLink>.
        </Trans>
      </p>
    </>
  )
}

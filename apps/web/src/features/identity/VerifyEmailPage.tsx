import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorSentence } from '#api/error-sentence.ts'
import { reasonOf } from '#api/errors.ts'
import { api, client } from '#api/client.ts'
import { useMe } from '#api/use-session.ts'
import { AppLink } from '#features/shell/AppLink.tsx'
import { useTitle } from '#features/shell/use-title.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { Loading, SkeletonLine } from '#ui/Skeleton.tsx'
import { focusOnce } from './focus-once.ts'

/** Spends the token once, however often the page is drawn. */
function useVerification(token: string) {
  return useQuery({
    queryKey: ['verify-email', token],
    queryFn: async () => {
      const answer = await client.identity.verifyEmail.mutate({ token })
      void api.identity.me.invalidate()
      return answer
    },
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Confirms an e-mail address by the link of a mail. */
export function VerifyEmailPage({ token }: { token: string }) {
  const { t } = useLingui()
  const me = useMe()
  const { isSuccess, error, refetch, isFetching } = useVerification(token)
  const confirmed = isSuccess || me?.emailVerified === true
  const title = confirmed ? t`Your e-mail is confirmed` : error ? t`Not confirmed yet` : t`Confirming your e-mail`
  useTitle(title)
  const onward = (
    <AppLink href={me?.roles.includes('artist') ? '/studio' : '/'} className={buttonClass({ wide: true })}>
      {me?.roles.includes('artist') ? <Trans>To your studio</Trans> : <Trans>To the wall</Trans>}
    </AppLink>
  )
  if (confirmed)
    return (
      <Message title={title} action={onward}>
        <Trans>We know where to reach you. Orders placed with this address are in your account now.</Trans>
      </Message>
    )
  if (error === null)
    return (
      <>
        <h1 className="h1">{title}</h1>
        <Loading>
          <SkeletonLine width="90%" />
          <SkeletonLine width="60%" />
        </Loading>
      </>
    )
  if (reasonOf(error) === 'token_invalid' || reasonOf(error) === 'invalid_input')
    return (
      <Message title={title} action={onward}>
        <Trans>This link has been used or is too old. If you confirmed before, there’s nothing left to do.</Trans>
      </Message>
    )
  const again = (
    <Button wide busy={isFetching} onClick={() => void refetch()}>
      <Trans>Try again</Trans>
    </Button>
  )
  return (
    <Message title={title} action={again}>
      {errorSentence(error)}
    </Message>
  )
}

function Message({ title, action, children }: { title: string; action: ReactNode; children: ReactNode }) {
  return (
    <div className="stack">
      <h1 className="h1" tabIndex={-1} ref={focusOnce}>
        {title}
      </h1>
      <p className="soft">{children}</p>
      <p>{action}</p>
    </div>
  )
}

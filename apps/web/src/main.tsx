import './messages.ts'
import '@fontsource-variable/instrument-sans/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '#api/client.ts'
import { reasonOf } from '#api/errors.ts'
import { NotAllowed } from '#api/require-session.ts'
import { fetchMessagePagesAhead, stayWhenOffline } from '#features/shell/message-pages.ts'
import { router } from './router.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('The page has no #app')

// Zod comes later, with the first form. Its compiler wants `eval`, which our pages may not use.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

stayWhenOffline()

createRoot(root, {
  // A refusal has a page of its own; anything else is a fault to be seen.
  onCaughtError: (error) => {
    if (reasonOf(error) === null && !(error instanceof NotAllowed)) reportError(error)
  },
}).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)

fetchMessagePagesAhead(router)

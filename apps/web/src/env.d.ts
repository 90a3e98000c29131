/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** '1' in the build that carries the sandbox card form. */
  readonly VITE_SANDBOX: string
}

declare module '*.po' {
  import type { Messages } from '@lingui/core'

  export const messages: Messages
}

/** The server's types. In the installable package this file is a declaration of its own, written by `build/`. */
export type { ErrorData, Reason } from '@artiqo/contracts/errors'
export type { AppRouter } from '@artiqo/server/api'

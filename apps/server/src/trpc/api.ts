import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server'
import type { ErrorShape } from './error-shape.ts'
import type * as record from './record.ts'

/** The procedures as clients know them: what they take and answer, and nothing of what the server is made of. */
export type AppRouter = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  TRPCDecorateCreateRouterOptions<typeof record>
>

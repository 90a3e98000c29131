import { t } from './init.ts'
import * as record from './record.ts'

/** Every procedure, with what the server makes of it. Clients see `api.ts`. */
export type ServerRouter = ReturnType<typeof t.router<typeof record>>
export const appRouter: ServerRouter = t.router(record)

import { t } from './init.ts'
import { record } from './record.ts'

export const appRouter = t.router(record)
export type AppRouter = typeof appRouter

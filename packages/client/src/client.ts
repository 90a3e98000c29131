export type { AppRouter } from '@artiqo/server/api'

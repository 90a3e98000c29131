import { defaultFeeBp } from '@artiqo/domain/fees'
import { z } from 'zod'

/** A limit written as calls per time: `10/15m`, `5/1h`, `100/30s`. */
const Limit = z
  .string()
  .regex(/^\d+\/\d+[smh]$/, 'Write a limit as calls/time, for example 10/15m')
  .transform((text) => {
    const [, max = '0', count = '0', unit = 's'] = /^(\d+)\/(\d+)([smh])$/.exec(text) ?? []
    const seconds = { s: 1, m: 60, h: 3600 }[unit] ?? 1
    return { max: Number(max), windowMs: Number(count) * seconds * 1000 }
  })
export type Limit = z.output<typeof Limit>

const Minutes = z.coerce.number().positive().max(10_000)
const optional = <T extends z.core.$ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.optional(schema))

const Settings = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().default('127.0.0.1'),
    ARTIQO_HOME: z.string().default('.artiqo'),
    DATABASE_URL: z.string().regex(/^mysql:\/\//, 'Name a MySQL database: mysql://user:password@host:3306/artiqo'),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(16),
    PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
    SESSION_SECRET: optional(z.string().min(32, 'Use 32 characters or more, for example of "openssl rand -hex 32"')),
    STRIPE_SECRET_KEY: optional(
      z.string().regex(/^(sk|rk)_(test|live)_/, 'A Stripe secret key begins with sk_ or rk_'),
    ),
    STRIPE_PUBLISHABLE_KEY: optional(z.string().regex(/^pk_(test|live)_/, 'A Stripe publishable key begins with pk_')),
    STRIPE_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_/, 'A webhook secret begins with whsec_')),
    STRIPE_HOST: optional(z.url({ protocol: /^http$/ })),
    STRIPE_SANDBOX_TOKEN: optional(z.string()),
    SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
    MAIL_FROM: z.string().default('Artiqo <hello@artiqo.example>'),
    OBJECT_STORE_URL: optional(z.string().regex(/^file:/, 'Only file: object stores are supported for now')),
    WEB_DIST: optional(z.string()),
    HOLD_MINUTES: Minutes.default(30),
    ORDER_MINUTES: Minutes.default(10),
    BANK_MINUTES: Minutes.default(60),
    FEE_BASIS_POINTS: z.coerce.number().int().min(0).max(5000).default(defaultFeeBp),
    KEPT_MEGABYTES: z.coerce.number().int().min(1).max(4096).default(36),
    /** `off`: this process answers requests alone, and others do what is left to be done afterwards. */
    JOBS: z.enum(['on', 'off']).default('on'),
    PICTURE_WORKERS: z.coerce.number().int().min(1).max(16).default(2),
    LIMIT_LOGIN: Limit.default({ max: 10, windowMs: 900_000 }),
    LIMIT_LOGIN_ADDRESS: Limit.default({ max: 100, windowMs: 900_000 }),
    LIMIT_LOGIN_ALL: Limit.default({ max: 1200, windowMs: 60_000 }),
    LIMIT_REGISTER: Limit.default({ max: 20, windowMs: 3_600_000 }),
    LIMIT_RECOVERY: Limit.default({ max: 5, windowMs: 3_600_000 }),
    LIMIT_PLACE: Limit.default({ max: 10, windowMs: 60_000 }),
    LIMIT_UPLOAD: Limit.default({ max: 120, windowMs: 600_000 }),
    LIMIT_ALL: Limit.default({ max: 1200, windowMs: 60_000 }),
  })
  .superRefine((settings, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (settings.STRIPE_HOST && settings.STRIPE_SECRET_KEY?.includes('_live_'))
      refuse('STRIPE_HOST', 'A live key goes to Stripe itself: take STRIPE_HOST away')
    if (settings.STRIPE_HOST && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(settings.STRIPE_HOST).hostname))
      refuse('STRIPE_HOST', 'The sandbox runs on this machine alone')
    if (settings.NODE_ENV !== 'production') return
    if (settings.STRIPE_HOST)
      refuse('STRIPE_HOST', 'The payment sandbox never runs in production: take STRIPE_HOST away')
    const needed = [
      'SESSION_SECRET',
      'STRIPE_SECRET_KEY',
      'STRIPE_PUBLISHABLE_KEY',
      'STRIPE_WEBHOOK_SECRET',
      'SMTP_URL',
      'PUBLIC_URL',
    ] as const
    for (const name of needed) if (settings[name] === undefined) refuse(name, 'Is required in production')
  })
export type Settings = z.output<typeof Settings>

/** Reads the settings, or throws one error that names every problem at once. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Settings.safeParse(environment)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new SettingsError(`Artiqo cannot start with these settings:\n${problems.join('\n')}`)
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** The settings of this process. */
export const processSettings = (): Settings => readSettings(process.env)

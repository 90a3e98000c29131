import { parseArgs } from 'node:util'
import { type RunningSandbox, startSandbox } from './sandbox.ts'

const usage =
  'Usage: node cli.ts [--home DIR] [--port N] [--host ADDRESS] [--webhook-url URL] [--with-parent] [--quiet]'

/** Starts the sandbox, prints one JSON line on stdout when it is ready, logs to stderr, ends on SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      home: { type: 'string' },
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      'webhook-url': { type: 'string' },
      'with-parent': { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port.`)
  const webhookUrl = values['webhook-url']
  if (webhookUrl !== undefined && !URL.canParse(webhookUrl))
    throw new Error(`--webhook-url ${webhookUrl} is not an address.`)

  const sandbox = await startSandbox({
    port,
    host: values.host,
    ...(values.home === undefined ? {} : { home: values.home }),
    ...(webhookUrl === undefined ? {} : { webhookUrl }),
    log: (line) => {
      if (line.level !== 'info' || !values.quiet)
        process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
    },
  })
  const { url, secretKey, publishableKey, webhookSecret, controlToken } = sandbox
  endWith(sandbox, values['with-parent'])
  process.stdout.write(`${JSON.stringify({ url, secretKey, publishableKey, webhookSecret, controlToken })}\n`)
}

function endWith(sandbox: RunningSandbox, withParent: boolean): void {
  const end = () => void sandbox.stop().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (!withParent) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, 500).unref()
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return 'The port of the Stripe sandbox is taken. Choose another with --port, or leave it out for a free one.'
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${usage}`
  return error.message
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  process.exitCode = 1
}

import { randomBytes } from 'node:crypto'
import { LogController, type FastifyRequest, type FastifyServerOptions } from 'fastify'
import { pino, type Logger } from 'pino'

/** The shop's log: ids, codes and paths. What people typed, their tokens and card data never reach it. */
export function createLog(level: string): Logger {
  const options = {
    level,
    redact: {
      paths: [
        'password',
        '*.password',
        'token',
        '*.token',
        '*.email',
        '*.clientSecret',
        '*.client_secret',
        '*.authorization',
        '*.cookie',
      ],
      censor: '[removed]',
    },
    serializers: { err: toLoggedError },
  }
  // A line at a time would cost more than many an answer. What is left is written when the process ends.
  return pino(options, pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 250 }))
}

/** Errors with their cause, without the statements and parameters that drivers attach. */
function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const code = 'code' in error ? error.code : undefined
  return {
    type: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: toLoggedError(error.cause) }),
  }
}

/** Paths that carry a secret in themselves, such as an order's link. */
const secretPaths = /^\/(o|reset|verify-email)\/[^/]+/

/** Names a request in its answer, in the logs and in the error that its reader may quote. */
export function newRequestId(): string {
  if (used === random.length) {
    random = randomBytes(random.length)
    used = 0
  }
  return random
    .subarray(used, (used += 4))
    .toString('hex')
    .toUpperCase()
}

/** Random bytes are asked for many at a time: one by one they take longer than the rest of a kept answer. */
let random = randomBytes(4096)
let used = 0

export const requestLogging: Pick<FastifyServerOptions, 'genReqId' | 'logController'> = {
  genReqId: newRequestId,
  // One line per answer is written by the app itself, without queries.
  logController: new LogController({ disableRequestLogging: true }),
}

/** An address as it may be logged: without its query, which holds inputs. */
export function loggedPath(request: FastifyRequest): string {
  const [path = ''] = request.url.split('?')
  return path.replace(secretPaths, '/$1/[removed]')
}

import { createServer } from 'node:net'

/** A port that nobody listened on a moment ago. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return listenOnce(0, host)
}

/** Throws the system's error (EADDRINUSE, EACCES, EADDRNOTAVAIL) when the port cannot be listened on. */
export async function assertFree(port: number, host: string): Promise<void> {
  await listenOnce(port, host)
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runLoad } from './load.ts'
import { onWire, wholeAnswer } from './wire.ts'

const bytes = (text: string) => Buffer.from(text)

test('an answer is whole when all of its length has come, and not before', () => {
  const head = 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n'
  expect(wholeAnswer(bytes('HTTP/1.1 200 OK\r\ncont'))).toBeUndefined()
  expect(wholeAnswer(bytes(`${head}{"a`))).toBeUndefined()
  expect(wholeAnswer(bytes(`${head}null`))).toMatchObject({ status: 200, body: bytes('null') })
})

test('an answer in chunks is whole with its last chunk', () => {
  const head = 'HTTP/1.1 429 Too Many\r\ntransfer-encoding: chunked\r\n\r\n'
  expect(wholeAnswer(bytes(`${head}4\r\nnull\r\n`))).toBeUndefined()
  expect(wholeAnswer(bytes(`${head}4\r\nnull\r\n0\r\n\r\n`))).toMatchObject({ status: 429 })
})

const asked: string[] = []
const server = createServer((request, answer) => {
  request.resume().on('end', () => {
    asked.push(`${request.method} ${request.url}`)
    answer.end(request.url === '/bad' ? 'no' : 'x'.repeat(100_000))
  })
  if (request.url === '/bad') answer.statusCode = 400
})
let address = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
})
afterAll(() => server.close())

const load = (paths: string[]) => ({
  address,
  connections: 3,
  warmSeconds: 0,
  seconds: 60,
  stop: new AbortController().signal,
  next: () => {
    const path = paths.shift()
    return path === undefined ? undefined : onWire({ path, ...(path === '/write' && { body: '{}' }) })
  },
})

test('every request is sent once, and the run ends with the last one', async () => {
  const measured = await runLoad(load(['/a', '/write', '/b', '/c', '/d']))
  expect(asked.toSorted()).toEqual(['GET /a', 'GET /b', 'GET /c', 'GET /d', 'POST /write'])
  expect(measured.rps).toBeGreaterThan(0)
  expect(measured.p99).toBeGreaterThanOrEqual(measured.p50)
})

test('one refused answer fails the run and says what it was', async () => {
  await expect(runLoad(load(['/a', '/bad']))).rejects.toThrow('status 400: no')
})

test('a server that is gone fails the run', async () => {
  await expect(runLoad({ ...load(['/a']), address: 'http://127.0.0.1:1' })).rejects.toThrow('ECONNREFUSED')
})

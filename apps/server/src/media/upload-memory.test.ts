import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { chunkBomb, pixelBomb } from '#media/testing/png-chunks.ts'
import { giantGif, heicHead, jpeg, phonePhoto, sample } from '#media/testing/sample-pictures.ts'
import { sendPicture } from '#media/testing/send-picture.ts'
import { artwork } from '#media/testing/upload-app.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const megabyte = 1024 * 1024
const Report = z.object({ url: z.string(), peak: z.number() })
let server: ChildProcess
let pictures: string

const report = () => once(server, 'message').then(([message]) => Report.parse(message))
async function peakSinceLast() {
  const heard = report()
  server.send('peak?')
  return (await heard).peak
}

beforeAll(async () => {
  server = fork(new URL('testing/upload-server.ts', import.meta.url), { execArgv: [] })
  pictures = `${(await report()).url}/upload/pictures?artworkId=${artwork}`
})
afterAll(async () => {
  const gone = once(server, 'exit')
  server.disconnect()
  await gone
})

test('hostile pictures leave the memory of the server flat', async () => {
  const bytes = (source: Uint8Array | string) => new Uint8Array(Buffer.from(source))
  const photo = await jpeg(1600, 1200)
  const hostile: [number, Uint8Array<ArrayBuffer>][] = [
    [422, bytes(pixelBomb())],
    [415, bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [422, bytes(photo.subarray(0, photo.length / 2))],
    [415, bytes(Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), photo]))],
    [201, bytes(Buffer.concat([photo, Buffer.from('<html>'), Buffer.alloc(25 * megabyte)]))],
    [413, new Uint8Array(31 * megabyte)],
    [201, bytes(await phonePhoto(1600, 1200))],
    [201, bytes(chunkBomb('zTXt'))],
    [201, bytes(chunkBomb('iCCP'))],
    [201, bytes(await sample(6000, 5000).jpeg({ progressive: true }).toBuffer())],
    [415, bytes(giantGif())],
    [415, bytes(heicHead())],
    [422, bytes('')],
  ]
  // What any upload needs is there before it counts.
  for (let n = 0; n < 8; n += 1)
    await sendPicture(pictures, bytes(Buffer.concat([photo, Buffer.alloc(20 * megabyte)])), 'a.jpg')
  const usual = await peakSinceLast()

  for (let round = 0; round < 3; round += 1) {
    for (const [status, picture] of hostile) {
      const answer = await sendPicture(pictures, picture, 'hostile.png')
      expect([answer.status, answer.body]).toMatchObject([status, {}])
    }
  }
  const grown = ((await peakSinceLast()) - usual) / megabyte
  expect(grown).toBeLessThan(30)
})

import { expect, type BrowserContext, type ConsoleMessage } from '@playwright/test'
import { environment } from './environment.ts'

const ours = new Set([new URL(environment.shop).host, new URL(environment.sandbox).host])

/** A refusal is an answer, which the page shows and the browser also notes in its console. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/

/** The recorder of traces asks for pictures that are previews of files, which our pages forbid everybody. */
const recorder = /^Connecting to 'blob:/

/** What a browser notes when the server is made to break or the network to go. */
const outage = /^Failed to load resource: (the server responded with a status of 5\d\d|net::ERR_)/

/**
 * Notes what must never happen in a browser that visits the shop: script errors, complaints in the console, answers
 * of a broken server, and requests to anywhere else. Answers a check for the end of the test. The server may break and
 * the network go while `excused` says that they are made to.
 */
export function watch(context: BrowserContext, excused = () => false): () => void {
  const faults: string[] = []
  context.on('weberror', (error) => faults.push(`Script error: ${error.error().stack ?? String(error.error())}`))
  context.on('console', (message) => {
    if (isComplaint(message) && !(excused() && outage.test(message.text())))
      faults.push(`Console: ${message.text()} (${message.location().url})`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500 && !excused()) faults.push(`${response.status()} from ${response.url()}`)
  })
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol !== 'data:' && protocol !== 'blob:' && !ours.has(host)) faults.push(`Request to ${request.url()}`)
  })
  return () => expect(faults, 'nothing went wrong behind the scenes').toEqual([])
}

function isComplaint(message: ConsoleMessage): boolean {
  const [type, text] = [message.type(), message.text()]
  const isOurs = !refusal.test(text) && !(recorder.test(text) && message.location().url === '')
  return (type === 'error' && isOurs) || type === 'assert'
}

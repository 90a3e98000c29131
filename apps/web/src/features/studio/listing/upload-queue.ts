/** What stands in the way of a picture: in words where the shop said them. */
export type UploadFailure =
  | { readonly why: 'refused'; readonly message: string }
  | { readonly why: 'failed'; readonly message: string }
  | { readonly why: 'signed-out' }

export type UploadState =
  | { readonly kind: 'queued' }
  | { readonly kind: 'sending'; readonly percent: number }
  /** It has left; the shop looks at it. */
  | { readonly kind: 'checking' }
  /** No connection, or the shop is busy: it goes on by itself. */
  | { readonly kind: 'waiting'; readonly why: 'offline' | 'busy' }
  | { readonly kind: 'failed'; readonly failure: UploadFailure }

export interface Upload {
  readonly id: number
  readonly file: File
  readonly state: UploadState
}

/** What became of one try to send a picture. */
export type Sent =
  | { readonly kind: 'taken' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'busy'; readonly retryAfter: number }
  | { readonly kind: 'failed'; readonly failure: UploadFailure }

export interface UploadDeps {
  /** Sends one picture; never throws but when it was stopped. */
  readonly send: (
    upload: Pick<Upload, 'id' | 'file'>,
    sending: { onProgress: (sent: number) => void; signal: AbortSignal },
  ) => Promise<Sent>
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** Resolves when there is a connection again. */
  readonly online: (signal: AbortSignal) => Promise<void>
}

export const atOnce = 3

/** Pictures on their way: three at a time, each with its own progress, its own failure and its own second try. */
export class UploadQueue {
  private readonly deps: UploadDeps
  private readonly listeners = new Set<() => void>()
  private readonly running = new Map<number, AbortController>()
  private lastId = 0
  private uploads: readonly Upload[] = []

  constructor(deps: UploadDeps) {
    this.deps = deps
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getUploads = (): readonly Upload[] => this.uploads

  /** Puts pictures at the end of the queue. */
  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: ++this.lastId, file, state: { kind: 'queued' } }))
    this.become([...this.uploads, ...added])
    this.startWhatFits()
  }

  /** Tries again, with another file where one is given. */
  retry(id: number, file?: File): void {
    this.stopSending(id)
    this.become(this.uploads.map((each) => (each.id === id ? { id, file: file ?? each.file, state: queued } : each)))
    this.startWhatFits()
  }

  /** Takes a picture out of the queue, on its way or not. */
  remove(id: number): void {
    this.stopSending(id)
    this.become(this.uploads.filter((each) => each.id !== id))
    this.startWhatFits()
  }

  /** Stops everything, as when the page is left. */
  stop(): void {
    for (const id of this.running.keys()) this.stopSending(id)
  }

  private startWhatFits(): void {
    const next = this.uploads.find((each) => each.state.kind === 'queued')
    if (next === undefined || this.running.size >= atOnce) return
    const stop = new AbortController()
    this.running.set(next.id, stop)
    this.set(next.id, { kind: 'sending', percent: 0 })
    void this.carry(next, stop.signal)
    this.startWhatFits()
  }

  /** Sends one until it is taken, has failed, or is stopped. */
  private async carry({ id, file }: Upload, signal: AbortSignal): Promise<void> {
    try {
      for (;;) {
        const sent = await this.deps.send(
          { id, file },
          { signal, onProgress: (part) => this.progress(id, part, signal) },
        )
        if (signal.aborted) return
        if (sent.kind === 'taken') return this.settle(id, null)
        if (sent.kind === 'failed') return this.settle(id, { kind: 'failed', failure: sent.failure })
        this.set(id, { kind: 'waiting', why: sent.kind })
        await (sent.kind === 'offline' ? this.deps.online(signal) : this.deps.wait(sent.retryAfter * 1000, signal))
        if (signal.aborted) return
        this.set(id, { kind: 'sending', percent: 0 })
      }
    } catch (error) {
      if (!signal.aborted) this.settle(id, { kind: 'failed', failure: { why: 'failed', message: String(error) } })
    }
  }

  private progress(id: number, part: number, signal: AbortSignal): void {
    if (signal.aborted) return
    const percent = Math.floor(part * 100)
    this.set(id, percent < 100 ? { kind: 'sending', percent } : { kind: 'checking' })
  }

  private settle(id: number, state: UploadState | null): void {
    this.running.delete(id)
    if (state === null) this.become(this.uploads.filter((each) => each.id !== id))
    else this.set(id, state)
    this.startWhatFits()
  }

  private stopSending(id: number): void {
    this.running.get(id)?.abort()
    this.running.delete(id)
  }

  private set(id: number, state: UploadState): void {
    this.become(this.uploads.map((each) => (each.id === id ? { ...each, state } : each)))
  }

  private become(uploads: readonly Upload[]): void {
    this.uploads = uploads
    for (const listener of this.listeners) listener()
  }
}

const queued: UploadState = { kind: 'queued' }

/** True while leaving the page would lose something. */
export function isUnderWay(uploads: readonly Upload[]): boolean {
  return uploads.some(({ state }) => state.kind !== 'failed')
}

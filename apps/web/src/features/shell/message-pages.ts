/** The pages that stand in for one that could not be shown. They are fetched when there is time, so that they are there without a network. */
export const messagePages = () => import('./message-pages-chunk.ts')

export function fetchMessagePagesAhead(): void {
  setTimeout(() => void messagePages(), 3000)
}

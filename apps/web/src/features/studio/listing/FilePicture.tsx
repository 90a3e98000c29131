import { readPixelSize } from './picture-size.ts'

/** What the shop takes, at most. A larger one is not decoded to be looked at: that holds up the whole page. */
const mostPixels = 50_000_000

/** A file of this device as a picture, while it is shown. */
export function FilePicture({ file }: { file: File }) {
  const show = (image: HTMLImageElement) => {
    const turn = new AbortController()
    void load(image, file, turn.signal)
    return () => turn.abort()
  }
  return (
    <img key={`${file.name} ${file.lastModified} ${file.size}`} ref={show} alt="" decoding="async" draggable={false} />
  )
}

async function load(image: HTMLImageElement, file: File, signal: AbortSignal): Promise<void> {
  // A file that cannot be read is told by its upload.
  const size = await readPixelSize(file).catch(() => null)
  if (signal.aborted || (size !== null && size.width * size.height > mostPixels)) return
  // An address of a file is a resource of the browser, to be given back.
  const address = URL.createObjectURL(file)
  signal.addEventListener('abort', () => URL.revokeObjectURL(address))
  image.src = address
}

/** A file of this device as a picture, while it is shown. */
export function FilePicture({ file }: { file: File }) {
  // An address of a file is a resource of the browser, to be given back.
  const show = (image: HTMLImageElement) => {
    const address = URL.createObjectURL(file)
    image.src = address
    return () => URL.revokeObjectURL(address)
  }
  return (
    <img key={`${file.name} ${file.lastModified} ${file.size}`} ref={show} alt="" decoding="async" draggable={false} />
  )
}

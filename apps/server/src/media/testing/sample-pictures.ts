import sharp from 'sharp'

/** A picture with something to see in it: two colour ramps and a dark square in the upper left quarter. */
export function sample(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dark = x < width / 2 && y < height / 2
      pixels.set(dark ? [20, 20, 20] : [(255 * x) / width, (255 * y) / height, 200], (y * width + x) * 3)
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export const jpeg = (width: number, height: number) => sample(width, height).jpeg({ quality: 90 }).toBuffer()

/** A photo as a phone makes it: lying on its side, with the place where it was taken. */
export function phonePhoto(width: number, height: number) {
  const place = {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 3/1 16/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '3/1 43/1 0/1',
  }
  return sample(width, height)
    .jpeg()
    .withExif({ IFD0: { Make: 'Secretcam', Artist: 'Nele Verbeke' }, IFD3: place })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** The first bytes of a HEIC photo; nothing here could open more of it. */
export function heicHead(brand = 'heic') {
  const box = Buffer.alloc(24)
  box.writeUInt32BE(24)
  box.write(`ftyp${brand}\0\0\0\0mif1${brand}`, 4, 'latin1')
  return Buffer.concat([box, Buffer.alloc(200)])
}

/** A phone's photo for bright screens: a plain JPEG with a second one in it. */
export function brightPhoto(width: number, height: number) {
  const photo = sample(width, height)
  // Experimental in the library, so its types do not name it.
  if ('withGainMap' in photo && typeof photo.withGainMap === 'function') photo.withGainMap()
  return photo.jpeg().toBuffer()
}

const flat = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'teal' } })

/** Two frames, to be encoded as one moving picture. */
export async function twoFrames() {
  const [first, second] = await Promise.all([flat(400, 300), sample(400, 300)].map((frame) => frame.png().toBuffer()))
  if (!first || !second) throw new Error('Two frames were drawn')
  return sharp([first, second], { join: { animated: true } })
}

/** The head of a GIF that promises 65,535 × 65,535 pixels. */
export const giantGif = () => Buffer.from([...Buffer.from('GIF89a'), 0xff, 0xff, 0xff, 0xff, 0x80, 0, 0, 0, 0, 0])

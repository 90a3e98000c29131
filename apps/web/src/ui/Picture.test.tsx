import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pictureUrl } from './picture-data.ts'
import { Picture } from './Picture.tsx'

const picture = {
  url: '/media/3f2a',
  widths: [320, 640, 1280],
  width: 800,
  height: 1000,
  thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j3A',
  alt: 'White teasels on blue',
}

test('a picture keeps its proportions and offers AVIF before WebP in every width', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} sizes="24vw" />)
  expect(html).toContain('--ar:0.8')
  expect(html).toMatch(/image\/avif.*?320\.avif 320w, .*?1280\.avif 1280w.*image\/webp.*?640\.webp 640w/)
  expect(html).toMatch(/<img[^>]*width="800"[^>]*height="1000"[^>]*alt="White teasels on blue"[^>]*loading="lazy"/)
  expect(html).toContain('background-image:url(data:image/png;base64,')
})

test('a broken thumbhash only costs the blur', () => {
  const html = renderToStaticMarkup(<Picture picture={{ ...picture, thumbhash: '%' }} sizes="24vw" eager alt="" />)
  expect(html).not.toContain('background-image')
  expect(html).toMatch(/alt=""[^>]*loading="eager"/)
})

test('a work without a picture is a box in its true proportions', () => {
  const html = renderToStaticMarkup(
    <Picture picture={null} ratio={1.25} sizes="24vw" alt="Salt room: no picture yet" />,
  )
  expect(html).toMatch(/--ar:1\.25.*role="img"/)
  expect(html).not.toContain('<img')
})

test('the narrowest variant that is wide enough is taken, else the widest', () => {
  expect(pictureUrl(picture, 500)).toBe('/media/3f2a/640.webp')
  expect(pictureUrl(picture, 2048, 'avif')).toBe('/media/3f2a/1280.avif')
})

import type { Picture } from '@artiqo/contracts/common'
import type { PageFacts } from './page-facts.ts'

/** Writes a page's title, description, social card and first picture into the built shell's `<head>`. */
export function renderShell(template: string, facts: PageFacts): string {
  const tags = [
    `<title>${escape(facts.title)}</title>`,
    meta('name', 'description', facts.description),
    meta('property', 'og:title', facts.title),
    meta('property', 'og:description', facts.description),
    meta('property', 'og:url', facts.url),
    meta('property', 'og:site_name', 'Artiqo'),
    `<link rel="canonical" href="${escape(facts.url)}">`,
    ...(facts.picture ? pictureTags(facts.picture, facts) : []),
    ...(facts.status === 200 ? [] : ['<meta name="robots" content="noindex">']),
  ]
  return template
    .replace(/<title>.*?<\/title>/s, '')
    .replace(/<meta name="description"[^>]*>/, '')
    .replace('</head>', () => `${tags.join('\n')}\n</head>`)
}

function pictureTags(picture: Picture, { url, sizes }: PageFacts): string[] {
  const widest = picture.widths.at(-1)
  if (widest === undefined) return []
  const origin = new URL(url).origin
  const srcset = picture.widths.map((width) => `${picture.url}/${width}.avif ${width}w`).join(', ')
  return [
    meta('property', 'og:image', `${origin}${picture.url}/${widest}.webp`),
    `<link rel="preload" as="image" type="image/avif" imagesrcset="${escape(srcset)}" imagesizes="${escape(sizes)}" fetchpriority="high">`,
  ]
}

const meta = (kind: 'name' | 'property', key: string, content: string) =>
  `<meta ${kind}="${key}" content="${escape(content)}">`

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

import { fileName, type State } from './state.ts'
import { sizes, themes, type Size, type Theme } from './sizes.ts'

interface PictureFile {
  readonly size: Size
  readonly theme: Theme
  /** Below the folder of the pictures. */
  readonly file: string
}

/** The pictures of one state. */
export function pictureFiles(name: string): PictureFile[] {
  return (['phone', 'desk'] as const).flatMap((size) =>
    themes.map((theme) => ({ size, theme, file: `${name}-${size}-${theme}.webp` })),
  )
}

const shownWidth: Record<Size, number> = { phone: 150, desk: 290 }

/** docs/look.md: every state with its pictures, by page. */
export function picturePage(states: readonly State[]): string {
  const pages = [...Map.groupBy(states, ({ page }) => page)]
  return [
    '# How it looks',
    '',
    `Every page in every state that is built: ${pages.length} pages, ${states.length} states, each at ${sizes.phone.width} and ${sizes.desk.width} pixels, in a light room and in a dark one.`,
    'Pages that are taller are shown down to 1600 and 1350 pixels. `npm run screens` takes these pictures anew and writes this page, in the built shop with its demo works; `npm run screens -- --page cart` those of one page.',
    'The states are in `apps/web/e2e/look`, each with the way there. `npm test` brings every one of them about, runs axe on it at both widths and in both themes, and looks for sideways scroll from 320 to 1920 pixels, for large text and for movement.',
    '',
    ...pages.flatMap(([page, of]) => [`## ${page}`, '', ...of.flatMap(row)]),
  ].join('\n')
}

function row(each: State): string[] {
  const pictures = pictureFiles(fileName(each)).map(
    ({ size, theme, file }) =>
      `<img src="look/${file}" width="${shownWidth[size]}" alt="${each.page}, ${each.state}: ${size}, ${theme}" loading="lazy">`,
  )
  return [
    '<table>',
    `<tr><th colspan="4" align="left">${each.state}</th></tr>`,
    '<tr valign="top">',
    ...pictures.map((img) => `<td>${img}</td>`),
    '</tr>',
    '</table>',
    '',
  ]
}

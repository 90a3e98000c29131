/** The shop's colours as a mail needs them: inline for light, by class where a program shows mails dark. */
export const light = { wall: '#ffffff', ink: '#15181a', soft: '#454c4e', faint: '#61696b', line: '#d8dbd7' } as const
const dark = { wall: '#101312', ink: '#f0f2f0', soft: '#bcc3c0', faint: '#98a19d', line: '#303735' } as const

export const sans = "'Instrument Sans', 'Helvetica Neue', Helvetica, Arial, sans-serif"
export const serif = "Newsreader, 'Iowan Old Style', Georgia, serif"

/** `!important`, because the light colours are inline. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark }
@media (prefers-color-scheme: dark) {
  .wall { background-color: ${dark.wall} !important }
  .ink { color: ${dark.ink} !important }
  .soft { color: ${dark.soft} !important }
  .faint { color: ${dark.faint} !important }
  .rule { border-color: ${dark.line} !important }
  .button { background-color: ${dark.ink} !important; color: ${dark.wall} !important }
}`

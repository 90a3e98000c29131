import type { Plugin } from 'vite'

const order = '@layer base, ui, page;\n'

/** Begins every css file with the order of the layers: whichever is loaded first settles it. */
export function layers(): Plugin {
  return {
    name: 'artiqo:css-layers',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.css$/ },
      handler: (code) => ({ code: order + code, map: null }),
    },
  }
}

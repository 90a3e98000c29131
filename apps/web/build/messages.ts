import { existsSync } from 'node:fs'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import type { Plugin, PluginOption } from 'vite'

const configPath = new URL('../lingui.config.ts', import.meta.url).pathname
const features = new URL('../src/features/', import.meta.url).pathname
const catalogue = (slice: string) => `${features}${slice}/locales/en.po`
const virtual = 'virtual:messages/'

/** Turns message macros into catalogue look-ups and `.po` files into modules; the app's build and its tests share it. */
export function messages(): PluginOption[] {
  return [
    sliceMessages(),
    babel({ presets: [linguiTransformerBabelPreset({}, { configPath })] }),
    lingui({ configPath }),
  ]
}

/** Lets every module with words bring its slice's catalogue, so that a page carries its own words and no others. */
function sliceMessages(): Plugin {
  return {
    name: 'artiqo:slice-messages',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${virtual}`)) return
      const file = catalogue(id.slice(virtual.length + 1))
      return `import { i18n } from '@lingui/core'\nimport { messages } from '${file}'\ni18n.load('en', messages)\n`
    },
    transform: {
      filter: { id: /\/src\/features\/[^/]+\/.*\.tsx?$/, code: /from '@lingui\/(core|react)\/macro'/ },
      handler(code, id) {
        const slice = id.slice(features.length).split('/')[0]
        if (slice === undefined || !id.startsWith(features) || !existsSync(catalogue(slice))) return
        return { code: `${code}\nimport '${virtual}${slice}'\n`, map: null }
      },
    },
  }
}

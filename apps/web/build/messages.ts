import { existsSync } from 'node:fs'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import type { Plugin, PluginOption } from 'vite'

const configPath = new URL('../lingui.config.ts', import.meta.url).pathname
// The macro looks for the configuration in the working directory, which is the workspace's when tests run.
process.env.LINGUI_CONFIG ??= configPath
const web = new URL('..', import.meta.url).pathname
const src = `${web}src/`
const virtual = 'virtual:messages/'
const catalogue = (slice: string) => `${src}${slice}/locales/en.po`

/** Turns message macros into catalogue look-ups and `.po` files into modules; the app's build and its tests share it. */
export function messages(): PluginOption[] {
  return [
    sliceMessages(),
    // The macro is looked up from here, wherever the tests run.
    babel({ cwd: web, presets: [linguiTransformerBabelPreset({}, { configPath })] }),
    lingui({ configPath }),
  ]
}

/** `features/catalog` for a module of that slice, `ui` or `api`; null for what has no words of its own. What the shell needs later has its own words. */
function sliceOf(id: string): string | null {
  const [, slice] =
    /^(features\/shell\/later|features\/[^/]+|ui|api)\//.exec(id.startsWith(src) ? id.slice(src.length) : '') ?? []
  return slice !== undefined && existsSync(catalogue(slice)) ? slice : null
}

/** Lets every module with words bring its slice's catalogue, so that a page carries its own words and no others. */
function sliceMessages(): Plugin {
  return {
    name: 'artiqo:slice-messages',
    enforce: 'pre',
    // Tests have their words beside the macros.
    apply: (_config, { mode }) => mode !== 'test',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${virtual}`)) return null
      const file = catalogue(id.slice(virtual.length + 1))
      return `import { i18n } from '@lingui/core'\nimport { messages } from '${file}'\ni18n.load('en', messages)\n`
    },
    transform: {
      filter: { id: /\.tsx?$/, code: /from '@lingui\/(core|react)\/macro'/ },
      handler(code, id) {
        const slice = sliceOf(id)
        return slice === null ? null : { code: `${code}\nimport '${virtual}${slice}'\n`, map: null }
      },
    },
  }
}

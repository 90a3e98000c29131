import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

// One catalogue for each slice, so that a page brings only its own words.
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
  catalogs: [
    {
      path: '<rootDir>/src/features/{name}/locales/{locale}',
      include: ['<rootDir>/src/features/{name}'],
      exclude: ['**/shell/later/**'],
    },
    // The shell's words are in the first script; these come with the footer, the menus and the message pages.
    { path: '<rootDir>/src/features/shell/later/locales/{locale}', include: ['<rootDir>/src/features/shell/later'] },
    { path: '<rootDir>/src/ui/locales/{locale}', include: ['<rootDir>/src/ui'] },
    { path: '<rootDir>/src/api/locales/{locale}', include: ['<rootDir>/src/api'] },
  ],
})

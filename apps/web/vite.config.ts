import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { layers } from './build/layers.ts'
import { messages } from './build/messages.ts'
import { precompress } from './build/precompress.ts'
import { preloadFont } from './build/preload-font.ts'

const server = process.env.ARTIQO_SERVER ?? 'http://127.0.0.1:3000'
const served = ['/trpc', '/api', '/media', '/upload', '/webhooks', '/dev', '/healthz']

/**
 * A slice in one file: its modules, and its words, which a virtual module brings. What reads or guards a page's address
 * stays with the routes, which know it before the page is there.
 */
const slice = (name: string) => ({
  name,
  test: new RegExp(
    `/features/${name}(/(?!.*(-search|next-path|skip-if-signed-in|stripe-(appearance|elements-form))\\.ts)|$)`,
  ),
})

export default defineConfig({
  // The sandbox card form is in a build only when asked for by name.
  define: { 'import.meta.env.VITE_SANDBOX': JSON.stringify(process.env.VITE_SANDBOX === '1' ? '1' : '') },
  plugins: [
    tanstackRouter({
      // A page's data is fetched by its own chunk; the three that strangers land on say otherwise and fetch at once.
      codeSplittingOptions: {
        defaultBehavior: [['loader', 'component', 'pendingComponent'], ['errorComponent'], ['notFoundComponent']],
      },
    }),
    layers(),
    messages(),
    react(),
    preloadFont('instrument-sans-latin-wght-normal'),
    precompress(),
  ],
  resolve: {
    // React has the hook that the shim would bring.
    alias: {
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector',
      'use-sync-external-store/shim': 'react',
    },
  },
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: server, changeOrigin: false }])) },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: {
      polyfill: false,
      // What every page has loaded already need not be in the list of what to load ahead.
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((path) => !/\/(vendor|rolldown-runtime)-/.test(path)),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // tRPC's packages do not say that their modules can be left out.
      treeshake: { moduleSideEffects: [{ test: /node_modules\/@trpc\//, sideEffects: false }] },
      output: {
        // The first script names all the others: seven characters tell them apart as well as eight.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // Lists that grow and a question before leaving belong to the pages that have them.
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc|@lingui)\/(?!.*(useBlocker|nfiniteQuery|useQueries|queriesObserver))/,
            },
            // Few files instead of many small ones: the frame, what shows works, what forms are made of.
            {
              name: 'frame',
              test: /\/src\/(api\/(browser-session|client|errors|hooks|links|session|use-session|require-session)\.|ui\/(icon|announcer|toast|skip|clock)|features\/shell\/(header|brand|search|cart|account-?tool|offline|use-online|guide|root\.|buyer|shell\.css))|(messages|src)\/(features\/shell|ui)(\/locales|$)/i,
            },
            {
              name: 'work',
              test: /\/src\/(ui\/(button|picture|thumbhash|status|label|format|rows|skeleton|state\.|roving|scroll)|api\/error-sentence|features\/(catalog\/(WorkCard|Price|work-card)|shell\/(use-title|applink)))|(messages|src)\/(features\/catalog|api)(\/locales|$)|node_modules\/thumbhash/i,
            },
            {
              name: 'form',
              test: /src\/ui\/(field|textinput|numberinput|decimal|passwordinput|choice|errorsummary|note|panel|dialog|accordion|countdown|pager|chip)/i,
            },
            { name: 'info', test: /\/features\/info(\/|$)|\/routes\/_shop\/(help\/|privacy|accessibility).*split/ },
            { name: 'lightbox', test: /node_modules\/yet-another-react-lightbox/ },
            // With what it shares with its routes alone: in one of them it would wait for itself.
            {
              name: 'studio',
              test: /\/features\/(studio(\/(?!.*-search\.ts)|$)|shell\/later\/StudioShell)|\/packages\/(contracts\/src\/(checkout|orders)|domain\/src\/(fees|listing))\./,
            },
            // Checkout and an order that is still to be paid have the payment in common, and the words with it.
            {
              name: 'payment',
              test: /\/features\/(checkout(\/(locales\/|payment\/(?!stripe-)|use-go-to-return)|$)|orders\/(AddressLines|MiniPicture|address-lines|mini-picture))/,
            },
            slice('checkout'),
            slice('identity'),
            slice('orders'),
          ],
        },
      },
    },
  },
})

import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { messages } from './build/messages.ts'
import { preloadFont } from './build/preload-font.ts'

const server = process.env.ARTIQO_SERVER ?? 'http://127.0.0.1:3000'
const served = ['/trpc', '/api', '/media', '/upload', '/webhooks', '/dev', '/healthz']

export default defineConfig({
  // The sandbox card form is in a build only when asked for by name.
  define: { 'import.meta.env.VITE_SANDBOX': JSON.stringify(process.env.VITE_SANDBOX === '1' ? '1' : '') },
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: false }),
    messages(),
    react(),
    preloadFont('instrument-sans-latin-wght-normal'),
  ],
  server: { proxy: Object.fromEntries(served.map((path) => [path, { target: server, changeOrigin: false }])) },
  build: {
    target: 'es2023',
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'lightbox', test: /node_modules\/yet-another-react-lightbox/ },
            { name: 'studio', test: /src\/features\/studio\// },
            { name: 'checkout', test: /src\/features\/checkout\// },
          ],
        },
      },
    },
  },
})

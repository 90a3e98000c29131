import { defineConfig } from 'vitest/config'
import { messages } from './apps/web/build/messages.ts'

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [messages()],
        test: {
          name: 'unit',
          include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'db',
          include: ['{apps,packages}/*/src/**/*.db.test.ts', 'tools/**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['tools/test-database.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})

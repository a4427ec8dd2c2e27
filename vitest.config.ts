import { defineConfig } from 'vitest/config';
import { packedForTests } from './packed.mjs';

const MINUTE = 60_000;

export default defineConfig({
  // What the build does with `with { type: 'text' }`.
  plugins: [
    {
      name: 'text',
      enforce: 'pre',
      transform: (text, id) => (/\.(?:yaml|csv)$/.test(id) ? `export default ${JSON.stringify(text)};` : undefined),
    },
    packedForTests,
  ],
  test: {
    projects: [
      {
        // Nothing of these takes long by itself; on a busy machine everything may.
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/check/hold-to-codes.ts'],
          testTimeout: MINUTE,
          hookTimeout: MINUTE,
        },
      },
      {
        // Workbooks held against an office suite: these need LibreOffice and fail without it.
        extends: true,
        test: {
          name: 'office',
          include: ['test/office/**/*.office.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: 3 * MINUTE,
        },
      },
      {
        // Pages in a real browser: these need Chromium and fail without it.
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: 3 * MINUTE,
          disableConsoleIntercept: true,
        },
      },
      {
        // A dataset in a database: these need PostgreSQL and fail without it.
        extends: true,
        test: {
          name: 'engines',
          include: ['test/engines/**/*.engines.ts'],
          testTimeout: 3 * MINUTE,
          hookTimeout: 10 * MINUTE,
        },
      },
      {
        // Closing a month while disks fail, power is cut and processes are killed. Some parts need strace, some root.
        extends: true,
        test: {
          name: 'faults',
          include: ['test/faults/**/*.faults.ts'],
          testTimeout: 5 * MINUTE,
          hookTimeout: 2 * MINUTE,
          disableConsoleIntercept: true,
        },
      },
      {
        // Years of one history, most of its runs killed.
        extends: true,
        test: {
          name: 'soak',
          include: ['test/faults/**/*.soak.ts'],
          hookTimeout: 2 * MINUTE,
          disableConsoleIntercept: true,
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

/** Closing a month while disks fail, power is cut and processes are killed. Some parts need strace, some root. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.faults.ts'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    disableConsoleIntercept: true,
  },
});

import { defineConfig } from 'vitest/config';

/** Tests that hold workbooks against an office suite. They need LibreOffice and fail without it. */
export default defineConfig({
  test: { include: ['test/office/**/*.office.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
});

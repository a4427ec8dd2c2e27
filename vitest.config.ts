import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What the build does with `with { type: 'text' }`.
  plugins: [
    {
      name: 'text',
      enforce: 'pre',
      transform: (text, id) => (id.endsWith('.yaml') ? `export default ${JSON.stringify(text)};` : undefined),
    },
  ],
  test: { include: ['test/**/*.test.ts'] },
});

import { describe, expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** What only some modules may touch, and which. */
const RULES = [
  {
    effect: 'the file system',
    pattern: /from 'node:fs(?:\/promises)?'|import\('node:fs|require\(/,
    only: ['effects/files.ts'],
  },
  {
    effect: 'the standard streams',
    pattern: /\bconsole\.|process\.(?:stdout|stderr|stdin)\b/,
    only: ['effects/streams.ts'],
  },
  {
    effect: 'clock and chance',
    pattern:
      /\bDate\.now\b|\bnew Date\(\s*\)|\.get(?:FullYear|Month|Date|Hours|TimezoneOffset)\(|\bMath\.random\b|\bperformance\.|process\.hrtime/,
    only: ['effects/clock.ts'],
  },
  {
    effect: 'the locale',
    pattern: /\bIntl\.|\.localeCompare\(|\.toLocale[A-Z]\w*\(/,
    only: ['model/collation.ts'],
  },
  {
    effect: 'environment and arguments',
    pattern: /process\.(?:env|argv|exit)\b/,
    only: ['effects/effects.ts', 'cli/main.ts'],
  },
  {
    effect: 'signals',
    pattern: /process\.(?:once|on|off)\b/,
    only: ['effects/signals.ts'],
  },
  {
    effect: 'the network',
    pattern:
      /['"](?:node:)?(?:net|https?|http2|tls|dgram|dns)(?:\/promises)?['"]|\bfetch\(|WebSocket|XMLHttpRequest|EventSource/,
    only: [],
  },
] as const;

const files = sourceFiles();

describe.each(RULES)('$effect', ({ pattern, only }) => {
  test('is touched by its own module alone', () => {
    const touching = files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
    expect(touching.filter((path) => !only.some((known) => known === path))).toEqual([]);
  });

  test.each([...only])('%s is there, and does', (path) => {
    const file = files.find((known) => known.path === path);
    expect(pattern.test(file?.text ?? '')).toBe(true);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

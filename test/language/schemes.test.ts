import { describe, expect, test } from 'vitest';
import { readScheme } from '../../src/configure/read-scheme.ts';
import { KIND_NAMES } from '../../src/configure/scheme-schema.ts';
import { loadLanguage } from '../../src/language/language.ts';
import { MEASURES } from '../../src/ledgers/project/measures/scored.ts';

describe.each(['zh-CN', 'en'] as const)('kp help schemes, in %s', (tag) => {
  test('its example is a scheme', async () => {
    const { help } = await loadLanguage(tag);
    const lines = help.topics.schemes;
    const start = lines.findIndex((line) => line.startsWith('  id:'));
    const example = lines.slice(start, lines.indexOf('', start));
    expect(readScheme(Buffer.from(example.map((line) => line.slice(2)).join('\n')))).toMatchObject({
      faults: [],
      scheme: { id: 'ours', version: '2', boards: { fewest: 8 } },
    });
  });

  test('it names every kind of scoring and every figure', async () => {
    const { help } = await loadLanguage(tag);
    const words = new Set(help.topics.schemes.flatMap((line) => line.split(/[\s（(]+/)));
    const missing = [...KIND_NAMES, ...Object.keys(MEASURES)].filter((name) => !words.has(name));
    expect(missing).toEqual([]);
  });
});

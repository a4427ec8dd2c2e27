import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { COMMANDS } from '../src/cli/command.ts';
import { manualPage } from '../src/cli/manual.ts';
import { loadLanguage } from '../src/language/language.ts';

/** The manual pages of the package, in English: `npm run docs` writes them from the commands. */
const PAGES = [undefined, ...COMMANDS].map(
  (definition) => [definition === undefined ? 'kp.1' : `kp-${definition.name}.1`, definition] as const,
);
const language = await loadLanguage('en');
const pageOf = (definition: (typeof PAGES)[number][1]) =>
  manualPage(definition, language, packageFile.version);

if (process.env.DOCS_UPDATE) {
  for (const file of readdirSync('man')) rmSync(`man/${file}`);
  for (const [name, definition] of PAGES) writeFileSync(`man/${name}`, pageOf(definition));
}

test.each(PAGES)('man/%s is what `npm run docs` writes', (name, definition) => {
  expect(readFileSync(`man/${name}`, 'utf8')).toBe(pageOf(definition));
});

test('the package has these pages, and no other', () => {
  const names = PAGES.map(([name]) => name).sort();
  expect(readdirSync('man').sort()).toEqual(names);
  expect(packageFile.directories.man).toBe('man');
  expect(packageFile.files).toContain('man');
});

test('no line of text is taken for a request, and no word for an escape', () => {
  for (const [, definition] of PAGES)
    for (const line of pageOf(definition).split('\n')) {
      if (/^[.']/.test(line)) expect(line).toMatch(/^\.(?:TH|SH|PP|TP|BR?|ad|nh|nf|fi)\b/);
      expect(line.replaceAll(/\\(?:e|-|&|\(dq)/g, '')).not.toContain('\\');
    }
});

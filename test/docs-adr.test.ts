import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The pages of docs/adr/: one decision each. */
const FOLDER = 'docs/adr';
const pages = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .sort();

test('are numbered without a gap, and listed with their titles', () => {
  const listed = pages.map((name, at) => {
    const number = String(at + 1).padStart(4, '0');
    const title = new RegExp(`^# ${number} (.+)\n`).exec(read(name))?.[1];
    return `- [${number}](${name}) ${title}`;
  });
  expect(read('README.md').match(/^- .*/gm)).toEqual(listed);
});

describe('says why, what, measured how, and what follows, on half a page', () => {
  test.each(pages)('%s', (name) => {
    const text = read(name);
    expect(text.match(/^## .*/gm)).toEqual(['## Context', '## Decision', '## Measured', '## Consequence']);
    expect(text.split(/\s+/).length).toBeLessThan(400);
  });
});

test.each(pages)('%s names files that are there', (name) => {
  const named = [...read(name).matchAll(/`((?:src|test|docs)\/[\w./-]+)`|\]\((\d{4}-[\w-]+\.md)\)/g)];
  const missing = named
    .map(([, path, page]) => path ?? `${FOLDER}/${page}`)
    .filter((path) => !existsSync(path));
  expect(missing).toEqual([]);
});

function read(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8');
}

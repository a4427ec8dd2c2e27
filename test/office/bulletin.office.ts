import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MONTHS = [
  { name: 'a month of 36 lists', words: ['fixtures/submissions/chengdu-2019-08'], most: 16 },
  { name: 'a month with targets', words: ['-C', 'fixtures/workspaces/targets'], most: 6 },
  { name: 'the same in English', words: ['-C', 'fixtures/workspaces/targets', '--lang', 'en'], most: 6 },
];

/** Of GB/T 9704: title, text, headings, notes, page numbers. */
const FONTS = ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体'];

const folder = mkdtempSync(join(tmpdir(), 'kp-bulletin-'));
const PROFILE = `-env:UserInstallation=file://${join(folder, 'profile')}`;
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(MONTHS)('the bulletin of $name', ({ name, words, most }) => {
  const own = (extension: string) => join(folder, `${name.replaceAll(' ', '-')}.${extension}`);
  let document: string;
  let pages: readonly string[];
  /** As it is drawn, line breaks and numbers of pages left out. */
  let inOrder: string;

  beforeAll(() => {
    execFileSync('node', ['bin/kp.js', 'report', ...words, '-q', '-o', own('docx')], { stdio: 'ignore' });
    document = strFromU8(unzipSync(readFileSync(own('docx')))['word/document.xml']!);
    const options = [PROFILE, '--headless', '--convert-to', 'pdf', '--outdir', folder, own('docx')];
    execFileSync('libreoffice', options, { stdio: ['ignore', 'ignore', 'inherit'] });
    pages = textOf('-layout').split('\f').slice(0, -1);
    inOrder = solid(textOf('-raw').replace(/—\s*\d+\s*—\s*\f/g, ''));
  });

  test('is no longer than somebody reads', () => {
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.length).toBeLessThanOrEqual(most);
  });

  test('every paragraph and every cell is printed to the last character', () => {
    const texts = document
      .split('</w:p>')
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      )
      .map((text) =>
        solid(text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity]!)),
      )
      .filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) expect(inOrder).toContain(text);
  });

  test('no page is empty, and each has its number', () => {
    for (const [at, page] of pages.entries()) {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      expect(lines.length, `page ${at + 1}`).toBeGreaterThan(2);
      expect(solid(page), `page ${at + 1}`).toContain(`—${at + 1}—`);
    }
  });

  test('has the fonts of the standard, none below nine points', () => {
    const fonts = new Set([...document.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, font]) => font!));
    expect([...fonts].filter((font) => !FONTS.includes(font))).toEqual([]);
    expect(fonts.size).toBeGreaterThan(2);
    const sizes = [...document.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  function textOf(order: '-layout' | '-raw'): string {
    return execFileSync('pdftotext', [order, own('pdf'), '-'], { maxBuffer: 1 << 28 }).toString();
  }
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function solid(text: string): string {
  return text.replace(/\s/g, '');
}

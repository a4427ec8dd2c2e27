import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordPaper } from '../../src/proof/paper/word-paper.ts';
import { withComments } from '../../src/proof/word-comments.ts';
import { ZipPackage } from '../../src/return/zip-package.ts';

const bytes = readFileSync('fixtures/bulletins/01-tongbao-2019.docx');

/** A paragraph with a figure that lies over several runs. */
async function comment(document: Uint8Array, wanted: string, text: string) {
  const { paragraphs } = await wordPaper(new ZipPackage(document));
  const paragraph = paragraphs.findIndex((one) => one.text.includes(wanted));
  const start = paragraphs[paragraph]!.text.indexOf(wanted);
  return withComments(document, [{ paragraph, start, end: start + wanted.length, text }]);
}

/** What stands between the marks of the first comment. */
async function marked(document: Uint8Array): Promise<string> {
  const xml = await new ZipPackage(document).text('word/document.xml');
  const [, between = ''] = /commentRangeStart[^>]*>(.*?)<w:commentRangeEnd/s.exec(xml) ?? [];
  return [...between.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

describe('comments in a Word document', () => {
  test.each(['3658.05亿元', '1105个', '117.07', '现将', '如下。'])(
    'stand at %s, and at nothing else',
    async (figure) => {
      expect(await marked(await comment(bytes, figure, '有误'))).toBe(figure);
    },
  );

  test('leave the text as it was', async () => {
    const returned = await comment(bytes, '3658.05亿元', '有误\n应为 <3568.05亿元>');
    const texts = async (document: Uint8Array) =>
      (await wordPaper(new ZipPackage(document))).paragraphs.map(({ text, at }) => [text, at(0)]);
    expect(await texts(returned)).toEqual(await texts(bytes));
    expect(await new ZipPackage(returned).text('word/comments.xml')).toContain('&lt;3568.05亿元&gt;');
  });

  test('of an earlier round are taken off', async () => {
    const once = await comment(bytes, '1105个', '第一轮');
    const twice = new ZipPackage(await comment(once, '3658.05亿元', '第二轮'));
    const comments = await twice.text('word/comments.xml');
    expect(comments).toContain('第二轮');
    expect(comments).not.toContain('第一轮');
    expect((await twice.text('word/document.xml')).match(/commentReference/g)).toHaveLength(1);
  });

  test('equal ones give equal bytes', async () => {
    expect(await comment(bytes, '1105个', '有误')).toEqual(await comment(bytes, '1105个', '有误'));
  });
});

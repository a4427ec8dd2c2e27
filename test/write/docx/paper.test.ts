import { Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import type { LayoutTable } from '../../../src/model/layout.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { DEFAULT_LIMITS } from '../../../src/read/options.ts';
import { PackageParts } from '../../../src/read/xlsx/package-parts.ts';
import { readZipDirectory } from '../../../src/read/xlsx/zip-directory.ts';
import { RENDER_WORDS } from '../../../src/write/columns.ts';
import { renderPaper } from '../../../src/write/docx/paper.ts';

const HOSTILE = '<w:p/>&amp;"\'\u0000\u000B\uD800 ]]> =HYPERLINK("x")\u2028{{overall.rate}}';

const TABLE: LayoutTable = {
  id: 'byAgency',
  title: HOSTILE,
  notes: [HOSTILE],
  columns: [
    { id: 'key', title: HOSTILE, kind: 'text', expendable: 0 },
    { id: 'plan', title: '年度计划', kind: 'money', expendable: 0 },
  ],
  rows: [
    {
      cells: [
        { type: 'text', text: HOSTILE },
        { type: 'money', value: 123_000_000 },
      ],
    },
  ],
};

const PAPER: Paper = {
  title: `关于\n${HOSTILE}`,
  letterhead: { head: HOSTILE, number: HOSTILE, to: HOSTILE, signature: [HOSTILE] },
  lead: HOSTILE,
  sections: [
    {
      id: 'overall',
      heading: `一、${HOSTILE}`,
      paragraphs: [HOSTILE],
      pointer: '详见附件1。',
      tables: [TABLE],
      charts: [
        {
          title: HOSTILE,
          categories: [HOSTILE, '新都区'],
          series: [
            { name: HOSTILE, kind: 'column', values: [81.4, null] },
            { name: '时序', kind: 'line', values: [75, 75] },
          ],
          unit: '%',
        },
      ],
    },
  ],
  annexes: [
    { label: '附件1', table: TABLE },
    { label: '附件2', table: { ...TABLE, columns: Array(9).fill(TABLE.columns[1]) } },
  ],
  annexList: [`附件：${HOSTILE}`],
  named: {
    text: () => undefined,
    tables: () => [],
    charts: () => [],
    names: () => [],
    words: [],
    sectionIds: [],
    tableIds: [],
    chartIds: [],
  },
};

const render = () => renderPaper(PAPER, { words: RENDER_WORDS['zh-CN'] });

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new PackageParts(readZipDirectory(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  const texts = new Map<string, string>();
  for (const { name } of parts.directory.values())
    texts.set(name, Buffer.from(await parts.bytes(name)).toString());
  return texts;
}

describe('a paper as a Word document', () => {
  it('is the same bytes, however many were written before it', async () => {
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });

  it('names no day, no hour and nothing drawn at random', async () => {
    const texts = [...(await partsOf(await render())).values()].join('\n');
    expect(texts).not.toMatch(/rId[a-z0-9_-]{16,}/);
    expect(texts.match(/20[2-9]\d-\d\d-\d\dT/g) ?? []).toEqual([]);
  });

  it('has text from outside as text: what XML cannot carry is marked, and nothing becomes markup', async () => {
    const document = (await partsOf(await render())).get('word/document.xml')!;
    expect(document).not.toMatch(/[\u0000\u000B\uD800]/u);
    expect(document).toContain('&lt;w:p/&gt;&amp;amp;');
    expect(document).not.toContain('<w:p/>&');
  });

  it('fills an office’s own document, names split among runs as well, and never what was filled in', async () => {
    const text = (...parts: string[]) => new Paragraph({ children: parts.map((one) => new TextRun(one)) });
    const children = [
      text('占{{over', 'all.ra', 'te}}。'),
      text('{{表:byAgency}}'),
      text('{{section:none}}'),
    ];
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const named = {
      ...PAPER.named,
      text: (name: string) => (name === 'overall.rate' ? '{{overall.lead}}' : undefined),
      tables: (id: string) => (id === 'byAgency' ? [TABLE] : []),
      tableIds: ['byAgency'],
      names: () => ['overall.rate'],
    };
    const fill = (sectionIds: readonly string[]) =>
      renderPaper(
        { ...PAPER, named: { ...named, sectionIds }, template: { path: '本市.docx', bytes } },
        { words: RENDER_WORDS['zh-CN'] },
      );
    const filled = await fill(['none']);
    const document = (await partsOf(filled)).get('word/document.xml')!;
    expect(document.replace(/<[^>]+>/g, '')).toContain('占{{overall.lead}}。');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).not.toContain('{{section:none}}');
    expect(Buffer.compare(filled, await fill(['none']))).toBe(0);
    await expect(fill([])).rejects.toMatchObject({
      problem: { code: 'usage/unknown-placeholder', facts: { placeholders: ['section:none'] } },
    });
  });

  it('is laid out after the standard', async () => {
    const parts = await partsOf(await render());
    const document = parts.get('word/document.xml')!;
    expect(document).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(document).toMatch(/w:line="560"[^>]*w:lineRule="exact"/);
    expect(document).toContain('w:eastAsia="方正小标宋简体"');
    expect(document).toContain('w:orient="landscape"');
    expect(document).toContain('<w:tblHeader/>');
    expect(parts.get('word/footer1.xml')).toContain('— ');
    expect(parts.get('word/fontTable.xml')).toContain('<w:altName w:val="仿宋,FangSong,华文仿宋"/>');
    expect(parts.get('word/charts/chart1.xml')).toContain('<c:min val="0"/>');
  });
});

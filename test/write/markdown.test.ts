import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/write/markdown.ts';
import { SMALL_TABLES } from './documents.ts';
import { column, money, text } from './invented.ts';

test('tables with their notes, figures to the right, totals in bold', () => {
  expect(renderMarkdown(SMALL_TABLES)).toBe(`## 分责任单位

截至 8 月底

| 责任单位 | 项目数 | 年度计划投资（亿元） | 完成率 | 高于时序（百分点） | 最近开工 |
| --- | ---: | ---: | ---: | ---: | --- |
| =郫都区\\|"一"<br>\\*二\\* | 1,105 | 4,606.99 | 77.45% | +12.5 | 2019-08 |
| **合计** | **0** | **0** | **—** |  |  |

## 项目明细

| 计划（万元） |
| ---: |
| 1.5 |
`);
});

test('an amount among other figures, under a heading without a unit, has its unit in a note', () => {
  const table = {
    id: 't',
    title: '总体情况',
    notes: ['截至 8 月底'],
    columns: [column('measure', '指标', 'text'), column('value', '数值', 'text')],
    rows: [{ cells: [text('年度计划投资'), money(90_600_000_000)] }, { cells: [text('项目数'), text('12')] }],
  };
  expect(renderMarkdown([table])).toContain('截至 8 月底\n\n金额单位：亿元\n');
  expect(renderMarkdown([{ ...table, rows: table.rows.slice(1) }])).not.toContain('金额单位');
});

const ESCAPED: readonly [text: string, written: string][] = [
  ['a|b', 'a\\|b'],
  ['C:\\x', 'C:\\\\x'],
  ['_一_ `二` [三](x) ~~四~~', '\\_一\\_ \\`二\\` \\[三\\](x) \\~\\~四\\~\\~'],
  ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
  ['一\r\n二\r三\n四', '一<br>二<br>三<br>四'],
];

test.each(ESCAPED)('%j is written %j', (raw, written) => {
  const table = {
    id: 't',
    title: 't',
    notes: [],
    columns: [column('a', 'a', 'text')],
    rows: [{ cells: [text(raw)] }],
  };
  expect(renderMarkdown([table]).split('\n').at(-2)).toBe(`| ${written} |`);
});

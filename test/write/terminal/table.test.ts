import { describe, expect, test } from 'vitest';
import type { LayoutTable } from '../../../src/model/layout.ts';
import { displayWidth } from '../../../src/write/terminal/display-width.ts';
import { palette } from '../../../src/write/terminal/palette.ts';
import { drawTable } from '../../../src/write/terminal/table.ts';

function named(name: string): LayoutTable {
  return {
    id: 'byAgency',
    title: '分责任单位',
    notes: [],
    columns: [
      { id: 'key', title: '责任单位', kind: 'text', expendable: 0 },
      { id: 'projects', title: '项目数', kind: 'count', expendable: 0 },
    ],
    rows: [
      {
        cells: [
          { type: 'text', text: name },
          { type: 'count', value: 3 },
        ],
      },
    ],
  };
}

const draw = (name: string, width?: number) =>
  drawTable(named(name), { width, unit: '亿元', colors: palette(false) }).join('\n');

/** How many characters are looked at while a table is drawn. */
function workFor(name: string, width?: number): number {
  const { charCodeAt } = String.prototype;
  let work = 0;
  // A spy would keep every call.
  String.prototype.charCodeAt = function (index) {
    work += 1;
    return charCodeAt.call(this, index);
  };
  try {
    draw(name, width);
  } finally {
    String.prototype.charCodeAt = charCodeAt;
  }
  return work;
}

describe.each([[undefined], [80]])('a name that is longer than a name can be, at width %s', (width) => {
  test.each(['宽', 'a', '宽a', '👨‍👩‍👧'])('%s: what is not shown is not looked at', (part) => {
    const repeated = (length: number) => part.repeat(length).slice(0, length);
    expect(workFor(repeated(32_767), width)).toBe(workFor(repeated(1000), width));
  });

  test('it is cut, and says so', () => {
    const drawn = draw('宽'.repeat(32_767), width);
    expect(drawn).toContain('…');
    expect(drawn.match(/宽/g)).toHaveLength(400);
    if (width !== undefined)
      for (const line of drawn.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  test('a long one that is shown is whole', () => {
    const name = '宽'.repeat(400);
    expect(draw(name, width).match(/宽/g)).toHaveLength(400);
    expect(draw(name, width)).not.toContain('…');
  });
});

describe('a title that is broken', () => {
  const titled = (title: string): string => {
    const { rows, ...table } = named('武侯区');
    const columns = table.columns.map((column) => (column.kind === 'count' ? { ...column, title } : column));
    const drawn = drawTable({ ...table, columns, rows }, { width: 80, unit: '亿元', colors: palette(false) });
    const rule = drawn.findIndex((line) => line.includes('─'));
    return drawn
      .slice(0, rule)
      .map((line) => line.replace('责任单位', '').trim())
      .join('|');
  };

  test.each([
    ['占年度计划', '占年度|计划'],
    ['年度计划投资', '年度计划|投资'],
    ['本年累计完成投资', '本年累计|完成投资'],
    ['高于时序（百分点）', '高于时序|（百分点）'],
    ['已竣工', '已竣工'],
  ])('%s has two characters at least on its last line', (title, lines) => {
    expect(titled(title)).toBe(lines);
  });
});

import { describe, expect, test } from 'vitest';
import { type Finding, finding } from '../../../src/model/finding.ts';
import { findingLines } from '../../../src/show/check/findings.ts';
import { palette } from '../../../src/write/terminal/palette.ts';
import { SPEECH } from '../../language/speech.ts';

const colors = palette(false);
const cell = (row: number) => ({ file: '武侯区.xlsx', sheet: '清单', row, column: 6 });
const unreadable = (row: number) =>
  finding('money/unreadable', { raw: '三千万', field: 'annualPlan' }, cell(row));
const empty = finding('file/empty', {}, { file: 'b.csv' });
const note = finding('file/encoding-decided', { encoding: 'gb18030' }, { file: 'c.csv' });
const warning = finding('code/malformed', { raw: '12' }, { file: 'c.csv', row: 12, column: 3 });

describe('finding lines', () => {
  const rows: readonly (readonly [
    string,
    readonly Finding[],
    Parameters<typeof findingLines>[1],
    readonly string[],
  ])[] = [
    ['nothing found', [], { speech: SPEECH, colors }, []],
    [
      'FILE:SHEET!CELL: sentence [code]',
      [unreadable(12)],
      { speech: SPEECH, colors },
      [
        '武侯区.xlsx:清单!F12: “年度计划投资”填“三千万”，应为金额数字，未计入。请改填数字后重报 [money/unreadable]',
      ],
    ],
    [
      'FILE!C12 for text, errors last',
      [empty, note, warning],
      { speech: SPEECH, colors },
      [
        'c.csv: 文字编码按 gb18030 读取。如出现乱码，请用 --encoding 指明 [file/encoding-decided]',
        'c.csv!C12: 项目代码“12”格式不对，应为 2603-141124-89-05-346948 的样式。请到在线审批监管平台核对代码 [code/malformed]',
        'b.csv: 文件是空的，应有一张项目清单。请向填报单位重新索取 [file/empty]',
      ],
    ],
    [
      'what lies in no file has no place',
      [finding('agency/not-reported', { agency: '武侯区' }, { file: '' })],
      { speech: SPEECH, colors },
      ['武侯区未报送。请催报；确无项目的请在 kp.yaml 的 agencies 中删去 [agency/not-reported]'],
    ],
    [
      'many of a kind: the first, and a count; what to do only once',
      [unreadable(4), unreadable(5), unreadable(6), unreadable(7)],
      { speech: SPEECH, colors, ofKind: 2 },
      [
        '武侯区.xlsx:清单!F4: “年度计划投资”填“三千万”，应为金额数字，未计入。请改填数字后重报 [money/unreadable]',
        '武侯区.xlsx:清单!F5: “年度计划投资”填“三千万”，应为金额数字，未计入 [money/unreadable]',
        '  同类还有2处 [money/unreadable]',
      ],
    ],
    [
      'what is not shown is counted, in the first line',
      [empty, note, warning, warning],
      { speech: SPEECH, colors, kinds: 1, notes: false },
      [
        '另有3条未列出，加 -v 可看全部，kp inspect 可看每个文件是怎样读懂的',
        'b.csv: 文件是空的，应有一张项目清单。请向填报单位重新索取 [file/empty]',
      ],
    ],
    [
      'on a terminal wrapped by display width, the rest indented',
      [unreadable(4)],
      { speech: SPEECH, colors, width: 40 },
      [
        '武侯区.xlsx:清单!F4: “年度计划投资”填“三',
        '    千万”，应为金额数字，未计入。请改填',
        '    数字后重报 [money/unreadable]',
      ],
    ],
    [
      'nothing of the input drives the terminal',
      [finding('code/malformed', { raw: '\u001b[2J\u202e' }, { file: 'a\nb.csv' })],
      { speech: SPEECH, colors },
      [
        'a↵b.csv: 项目代码“␛[2J<U+202E>”格式不对，应为 2603-141124-89-05-346948 的样式。请到在线审批监管平台核对代码 [code/malformed]',
      ],
    ],
  ];
  test.each(rows)('%s', (_, findings, options, expected) => {
    expect(findingLines(findings, options)).toEqual(expected);
  });
});

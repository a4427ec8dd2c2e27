import { describe, expect, test } from 'vitest';
import { checkEntries } from '../../../src/ledgers/entries/check-entries.ts';
import { entryWords } from '../../../src/ledgers/entries/entry-words.ts';
import { readEntries } from '../../../src/ledgers/entries/read-entries.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { TARGETS } from '../../../src/ledgers/target/target.ts';
import { parseDate } from '../../../src/model/plain-date.ts';
import { createRecogniser } from '../../../src/recognise/recognise.ts';
import { grid } from '../../recognise/grid.ts';

const recognise = createRecogniser(entryWords(TARGETS, ANY_OFFICE));
const HEAD =
  '序号|任务名称|责任单位|计量单位|全年目标|一季度目标|二季度目标|三季度目标|四季度目标|完成数|完成时限';

/** The entries of one list or several, united; `spread` as kp.yaml says it. */
function listed(drawings: readonly string[], { year = 2024, month = 9, spread = 'months' } = {}) {
  const office = { ...ANY_OFFICE, spread };
  const read = drawings.flatMap((drawing, at) => {
    const file = `清单${at}.xlsx`;
    const { value } = recognise({ file, format: 'xlsx', sheets: [grid(drawing)] }, { year });
    return value[0]!.tables.flatMap((table) => readEntries(TARGETS, table, { year, month }, office).value);
  });
  return TARGETS.unite!(read, office);
}

/** A line among others of which there is nothing to say. */
function list(...lines: readonly string[]): string {
  const rows = ['修路|丙局|公里|40|||||35|', ...lines].map((line, at) => `${at + 1}|${line}`);
  return [HEAD, ...rows].join('\n');
}

function codesOf(
  now: readonly string[],
  before?: readonly string[],
  asked: Parameters<typeof listed>[1] = {},
) {
  const { value, findings } = listed(now, asked);
  const [year, month] = [asked.year ?? 2024, asked.month ?? 9];
  const last = before && [
    { period: { year, month: month - 1 }, records: listed(before, { ...asked, month: month - 1 }).value },
  ];
  const own = { entries: value, beside: () => () => undefined, look: () => undefined, isKept: true };
  const day = parseDate(`${year}-09-30`)!;
  return [...findings, ...checkEntries(TARGETS, own as never, { year, month }, last ?? [], day)].map(
    ({ code }) => code,
  );
}

const FINE = '住房|甲区|套|600|100|150|200|150|480|';

describe('what is said of a target', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [FINE], []],
    ['quarters that do not come to the year', [FINE.replace('|150|480', '|149|480')], ['target/breakdown']],
    [
      'quarters that count from January',
      [FINE.replace('100|150|200|150', '100|250|450|600')],
      ['target/cumulative'],
    ],
    ['rates by quarters are not added', ['增速|甲区|%|9.5|9|9.2|9.4|9.5|9.6|'], []],
    ['done in another unit', [FINE.replace('480', '80%')], ['target/units-differ']],
    ['no unit', [FINE.replace('套', '')], ['target/no-unit']],
    ['nothing done is said', [FINE.replace('480', '')], ['target/no-done']],
    ['0 is said to be done', [FINE.replace('480', '0')], []],
    ['neither goal nor limit', ['规划|甲区||||||||'], ['target/no-goal']],
    ['a limit alone', ['规划|甲区||||||||2024年12月'], []],
    ['nobody answers', [FINE.replace('甲区', '')], ['target/no-agency']],
    ['at least', ['项目|甲区|个|不少于20|||||16|'], ['target/at-least']],
    ['at least, at all times', ['始终保持项目|甲区|个|不少于20|||||20|'], []],
    [
      'the agencies come to the whole',
      [FINE, FINE.replace('甲区', '乙县'), '住房|全市|套|1200|||||960|'],
      [],
    ],
    [
      'they do not',
      [FINE, FINE.replace('甲区', '乙县'), '住房|全市|套|1201|||||960|'],
      ['target/parts-differ'],
    ],
    [
      'nor in what is done',
      [FINE, FINE.replace('甲区', '乙县'), '住房|全市|套|1200|||||961|'],
      ['target/parts-differ'],
    ],
    [
      'an agency says nothing of what is done',
      [FINE, '住房|乙县|套|600||||||', '住房|全市|套|1200|||||960|'],
      ['target/no-done'],
    ],
    ['of another unit nothing is added', [FINE, '住房|全市|户|999|||||960|'], []],
  ])('%s', (_, lines, codes) => {
    expect(codesOf([list(...lines)])).toEqual(codes);
  });

  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['the same in both months', [FINE], [FINE], []],
    ['more done', [FINE.replace('480', '479')], [FINE], []],
    ['less done', [FINE.replace('480', '481')], [FINE], ['target/done-fell']],
    ['growth that fell', ['增速|甲区|%|9.5|||||9.9|'], ['增速|甲区|%|9.5|||||9.6|'], []],
    [
      'a goal that was moved',
      [FINE.replace('套|600', '套|601').replace('|150|480', '|151|480')],
      [FINE],
      ['target/goal-changed'],
    ],
    ['one that vanished', [FINE], [], ['target/vanished']],
    ['one that vanished when it was reached', [FINE.replace('480', '600')], [], []],
  ])('%s', (_, before, now, codes) => {
    expect(codesOf([list(...now)], [list(...before)])).toEqual(codes);
  });

  test.each([
    [2026, []],
    [2035, ['target/no-calendar']],
  ])('by working days in %i', (year, codes) => {
    const line = '1|住房|甲区|套|600|480';
    const found = codesOf(
      [`序号|任务名称|责任单位|计量单位|全年目标|完成数\n${line}\n${line.replace('住房', '修路')}`],
      undefined,
      {
        year,
        spread: 'working-days',
      },
    );
    expect([...new Set(found)]).toEqual(codes);
  });
});

describe('three lists of one task', () => {
  const GOALS = '序号|工作任务|计量单位|年度目标|完成数\n1|住房|套|600|480\n2|修路|公里|40|35';
  const WHO = '序号|工作任务|牵头单位|责任人\n1|住房|甲区|区长\n2|修路|丙局|局长';
  const WHEN = '序号|工作任务|完成时限\n1|住房|2024年11月\n2|修路|2024年12月';
  const told = (drawings: readonly string[]) =>
    listed(drawings).value.map(({ name, values }) =>
      [name, ...['agency', 'goal', 'due'].map((field) => Number(values.has(field)))].join(' '),
    );

  test.each([
    ['are one entry each', [GOALS, WHO, WHEN], ['住房 1 1 1', '修路 1 1 1']],
    ['in whatever order', [WHEN, WHO, GOALS], ['住房 1 1 1', '修路 1 1 1']],
    ['whoever is missing', [GOALS, WHEN], ['住房 0 1 1', '修路 0 1 1']],
    [
      'two who answer for one goal are not it',
      [GOALS, `${WHO}\n3|住房|乙县|县长`],
      ['住房 0 1 0', '住房 1 0 0', '住房 1 0 0', '修路 1 1 0'],
    ],
    [
      'a limit holds for every agency of the task',
      [
        `${list(FINE, FINE.replace('甲区', '乙县'))}`,
        '序号|任务名称|完成时限\n1|住房|2024年11月\n2|植树|2024年12月',
      ],
      ['修路 1 1 0', '住房 1 1 1', '住房 1 1 1', '植树 0 0 1'],
    ],
  ])('%s', (_, drawings, expected) => {
    expect(told(drawings).sort()).toEqual([...expected].sort());
  });
});

import { describe, expect, test } from 'vitest';
import { oneCause } from '../../../../src/check/one-cause.ts';
import { readConfiguration } from '../../../../src/configure/read-configuration.ts';
import { checkMonth } from '../../../../src/ledgers/project/checks/check-month.ts';
import { PROJECT_CHECKS } from '../../../../src/ledgers/project/checks/checks.ts';
import type { Finding, FindingCode } from '../../../../src/model/finding.ts';
import { cellName } from '../../../../src/model/source.ts';
import { readDataset } from '../../../../src/office/pipeline.ts';

/** Rules about a list as a whole, and about the lists of a month among themselves. */
const { configuration: CONFIGURATION } = readConfiguration(
  new TextEncoder().encode('thresholds: {reportingDay: 8}'),
);
const PERIOD = { year: 2023, month: 9 };
const HEADER =
  '项目名称,项目代码,责任单位,总投资（万元）,2023年度计划投资（万元）,1-9月完成投资（万元）,完成率';
const CODES = ['2201-510104-04-01-123451', '2603-141124-89-05-346948', '2411-130202-89-01-637015'];
const ROWS = [
  `城东大道,${CODES[0]},锦江区,50000,8000,6000,75%`,
  `滨河湿地,${CODES[1]},锦江区,20000,4000,3000,75%`,
  `云溪停车场,${CODES[2]},锦江区,3000,1000,900,90%`,
];

async function check(files: Readonly<Record<string, readonly string[]>>): Promise<readonly Finding[]> {
  const sources = Object.entries(files).map(([name, lines]) => ({
    name,
    read: async () => new TextEncoder().encode(lines.join('\n')),
  }));
  const { value, findings } = await readDataset(sources, { period: PERIOD });
  const found = checkMonth({
    period: PERIOD,
    tables: value.readings.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables)),
    projects: value.projects,
    configuration: CONFIGURATION,
    notReported: [],
    absent: [],
    plan: undefined,
    removed: new Set(),
    thisYear: undefined,
    lastYear: undefined,
    doubts: [],
    recent: undefined,
    earlier: undefined,
  });
  return oneCause([...findings, ...found], PROJECT_CHECKS);
}

function placesOf(findings: readonly Finding[]): readonly (readonly [FindingCode, string])[] {
  const shown = findings.filter(({ code }) => !READING.has(code));
  return shown.map(({ code, source }) => [code, cellName(source.row, source.column)]);
}

/** What such short lists leave open. */
const READING: ReadonlySet<FindingCode> = new Set(['phase/missing', 'start/untold', 'phase/inferred']);

function changed(row: number, field: number, text: string): readonly string[] {
  const fields = ROWS[row]!.split(',');
  fields[field] = text;
  return ROWS.with(row, fields.join(','));
}

describe('one list', () => {
  test.each<readonly [string, readonly string[], readonly (readonly [FindingCode, string])[]]>([
    ['in order', [HEADER, ...ROWS], []],
    ['a row without a code', [HEADER, ...changed(1, 1, '')], [['code/missing', 'B3']]],
    [
      'no row with a code',
      [HEADER, ...ROWS.map((row, at) => row.replace(CODES[at]!, ''))],
      [['code/missing', 'B1']],
    ],
    [
      'two rows, and neither has one',
      [HEADER, ...ROWS.slice(0, 2).map((row, at) => row.replace(CODES[at]!, ''))],
      [['code/missing', 'B1']],
    ],
    ['a single row without a code', [HEADER, ROWS[0]!.replace(CODES[0]!, '')], [['code/missing', 'B2']]],
    ['a rate without a plan', [HEADER, ...changed(1, 4, '')], [['plan/missing', 'E3']]],
    ['another rate than its own', [HEADER, ...changed(1, 6, '57%')], [['rate/mismatch', 'G3']]],
    ['a rate rounded', [HEADER, ...changed(0, 5, '6030')], []],
    ['words for a rate', [HEADER, ...changed(1, 6, '见附件')], [['percent/unreadable', 'G3']]],
    ['nothing for a rate', [HEADER, ...changed(1, 6, '/')], []],
    ['words for every rate', [HEADER, ...ROWS.map((row) => row.replace(/\d+%$/, '正常推进'))], []],
    [
      'another agency’s project',
      [HEADER, ...ROWS, ...many(3), `人民路,,武侯区,9,1,1,100%`],
      [
        ['code/missing', 'B8'],
        ['agency/foreign', 'C8'],
      ],
    ],
    [
      'another agency’s section in a list that is handed in by one',
      [
        '填报单位：锦江区',
        HEADER,
        ...ROWS,
        ...many(2),
        '武侯区',
        `人民路,2016-510104-04-01-000001,,9000,1000,750,75%`,
      ],
      [],
    ],
    ['a character nobody sees', [HEADER, ...changed(1, 0, '滨河\u0007湿地')], [['text/control', 'A3']]],
    [
      'one in a column that is read for nothing',
      [`${HEADER},`, ...ROWS.map((row) => `${row},\u0007甲`)],
      [['column/unmapped', 'H1']],
    ],
    ['headers alone', [HEADER], [['file/blank-form', '']]],
    [
      'nothing filled in',
      [HEADER, ...ROWS.map((row) => row.replace(/,\d+,\d+%$/, ',,'))],
      [['file/blank-form', 'F1']],
    ],
    [
      'since the start, and nothing of what came before',
      [
        HEADER.replace('1-9月完成投资（万元）', '开工以来累计完成投资（万元）').replace(',完成率', ''),
        ...ROWS.map((row) => row.replace(/,\d+%$/, '')),
      ],
      [['column/missing', '1']],
    ],
    ['one code for two', [HEADER, ...changed(1, 1, CODES[0]!)], [['code/two-names', 'A3']]],
    [
      'almost one name, one total, two codes',
      [HEADER, ...ROWS, `城东大道工程,2502-140109-89-01-287745,锦江区,50000,8000,6000,75%`],
      [['code/similar-names', 'B5']],
    ],
    [
      'numbered apart',
      [
        HEADER,
        ROWS[0]!.replace('城东大道', '城东大道一期'),
        `城东大道二期,2502-140109-89-01-287745,锦江区,50000,8000,6000,75%`,
        ...ROWS.slice(1),
      ],
      [],
    ],
    ['a count that is not its own', ['锦江区重点项目（共4项）', HEADER, ...ROWS], [['count/mismatch', 'A1']]],
    [
      'another month in the title',
      ['锦江区2023年8月重点项目进度表', HEADER, ...ROWS],
      [['period/conflict', 'A1']],
    ],
    ['sent too late', ['填报单位：锦江区,,填报时间：2023-10-09', HEADER, ...ROWS], [['agency/late', 'C1']]],
    ['sent in time', ['填报单位：锦江区,,填报时间：2023-10-08', HEADER, ...ROWS], []],
  ])('%s', async (_, lines, expected) => {
    expect(placesOf(await check({ '锦江区.csv': lines }))).toEqual(expected);
  });
});

/** More projects of the agency, so that one in a list is few. */
function many(count: number): readonly string[] {
  const codes = ['2502-140109-89-01-287745', '2211-441900-04-02-310151', '2016-510104-04-01-000001'];
  return codes
    .slice(0, count)
    .map((code, at) => `${'甲乙丙'[at]}路,${code},锦江区,${7000 + at},1000,750,75%`);
}

describe('two lists', () => {
  const own = [HEADER, ...ROWS];
  test.each<readonly [string, readonly string[], readonly FindingCode[]]>([
    ['of other projects', [HEADER, `人民路,2502-140109-89-01-287745,武侯区,9000,1000,750,75%`], []],
    ['with one project in both, alike', [HEADER, ROWS[0]!], ['project/two-agencies']],
    [
      'with one project in both, and other figures',
      [HEADER, changed(0, 5, '6010')[0]!],
      ['project/figures-differ'],
    ],
    ['of which one is a copy', own, ['file/copied']],
  ])('%s', async (_, other, expected) => {
    const found = await check({ '锦江区.csv': own, '武侯区.csv': other });
    expect(placesOf(found).map(([code]) => code)).toEqual(expected);
  });
});

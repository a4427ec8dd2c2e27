import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { ANY_OFFICE } from '../../../src/ledgers/office.ts';
import { PROMOTION } from '../../../src/ledgers/promotion/promotion.ts';
import { stageTold } from '../../../src/ledgers/promotion/told.ts';
import { formatDate, parseDate } from '../../../src/model/plain-date.ts';
import { memoryEffects } from '../../cli/memory-effects.ts';
import bozhou from '../../truth/bozhou-10-promotion.json' with { type: 'json' };
import guangan from '../../truth/guangan-zone-2023-promotion.json' with { type: 'json' };
import { codesOf, type Drawn, entriesOf, figuresOf } from '../listed-month.ts';

const HEAD =
  '项目名称|责任单位|来源地|阶段|拜访时间|达成共识时间|意向协议签订时间|签约时间|落地时间|开工时间|投产时间|约定开工时间|协议投资额（万元）|到位资金（万元）';
const drawn = (...lines: readonly string[]): Drawn => ({ head: HEAD, lines });
const ON = '2024-03-31';
const VISITED = '云计算基地|甲区|广东|在谈|2024-01-08||||||||6000|';
const SIGNED = '冷链物流|甲区|浙江|签约|2023-04-10|2023-05-10|2023-06-09|2024-02-06|||||20000|500';
const STARTED =
  '终端产业园|乙区|上海|开工|2023-03-01|2023-03-11|2023-05-10|2023-08-28|2023-12-01|2024-02-01||2024-01-15|9000|9000';

describe('how far projects have come', () => {
  const steps = ['visited', 'agreed', 'intended', 'signed', 'landed', 'started', 'producing'];
  test.each([
    ['by their days', [VISITED, SIGNED, STARTED], ON, '3 2 2 2 1 1 0'],
    ['on an earlier day', [VISITED, SIGNED, STARTED], '2024-01-31', '3 2 2 1 1 0 0'],
    [
      'a stage without days counts all steps before it',
      ['终端产业园|乙区||已签约||||||||||'],
      ON,
      '1 1 1 1 0 0 0',
    ],
    ['what is awaited has not come', ['终端产业园|乙区||待签约||||||||||'], ON, '1 0 0 0 0 0 0'],
    ['what is denied has not come', ['终端产业园|乙区||签约未开工||||||||||'], ON, '1 1 1 1 0 0 0'],
    [
      'what was broken off came as far as its days say',
      ['终端产业园|乙区||终止|2023-03-01||2023-05-10|||||||'],
      ON,
      '1 1 1 — — — —',
    ],
    // Nobody knows what came of them.
    ['a list of what is signed', ['终端产业园|乙区||||||2023-08-28||||||'], ON, '1 1 1 1 — — —'],
  ])('%s', (_, lines, day, expected) => {
    expect(figuresOf(PROMOTION, drawn(...lines), day, steps)).toBe(expected);
  });

  test.each([
    // Of three visited two came to an agreement, to an intention and to a signature; one of two landed and started.
    ['shares', 'agreedRate signedRate landedRate startedRate producingRate', `${2 / 3} 1 0.5 1 0`],
    ['over more than one step', 'signedOfVisited startedOfSigned', `${2 / 3} 0.5`],
    // 10 and 30; 60 and 30; 110 and 242; 95; 62; 157.
    [
      'median days',
      'agreedDays intendedDays signedDays landedDays startedDays producingDays signedToStartedDays',
      '20000000 45000000 176000000 95000000 62000000 — 157000000',
    ],
    ['amounts', 'visitedAmount signedAmount startedAmount', '350000000 290000000 90000000'],
    ['signed of late', 'signedInQuarter signedInYear signedInYearAmount large', '1 1 200000000 1'],
    ['in place', 'fundsInPlace fundsRate', `95000000 ${95 / 290}`],
  ])('%s', (_, ids, expected) => {
    expect(figuresOf(PROMOTION, drawn(VISITED, SIGNED, STARTED), ON, ids.split(' '))).toBe(expected);
  });

  test('a list without a step has no share of it', () => {
    const lines = [SIGNED, STARTED].map((line) =>
      line.replace(/\|(?:签约|开工)\|/, '||').replace(/2023-05-10(?=\|2023-06)|2023-03-11/, ''),
    );
    const ids = ['agreedRate', 'signedOfVisited', 'landedRate'];
    expect(figuresOf(PROMOTION, drawn(...lines), ON, ids)).toBe('— 1 0.5');
  });
});

describe('limits for the start', () => {
  const ids = ['startsDue', 'lateStarts', 'overdue', 'lateRate'];
  const office = { ...ANY_OFFICE, promotion: { large: 100_000_000, startDays: 50 } };
  test.each([
    // Begun on 1 February, to begin by 15 January.
    ['begun after it', STARTED, undefined, '1 1 0 1'],
    ['begun by it', STARTED.replace('2024-01-15', '2024-02-01'), undefined, '1 0 0 0'],
    ['not begun', STARTED.replace('|2024-02-01|', '||').replace('开工', '落地'), undefined, '1 1 1 1'],
    ['not due yet', SIGNED.replace('|||||20000', '||||2024-03-31|20000'), undefined, '0 0 0 —'],
    ['none is known', SIGNED, undefined, '— — — —'],
    // 2024-02-06 + 50 days = 2024-03-27.
    ['by kp.yaml', SIGNED, office, '1 1 1 1'],
    ['by kp.yaml, on the last day', SIGNED.replace('2024-02-06', '2024-02-10'), office, '0 0 0 —'],
    ['a list goes before kp.yaml', SIGNED.replace('|||||20000', '||||2024-06-30|20000'), office, '0 0 0 —'],
    ['nothing is signed', VISITED, office, '0 0 0 —'],
  ])('%s', (_, line, own, expected) => {
    expect(figuresOf(PROMOTION, drawn(line), ON, ids, own)).toBe(expected);
  });
});

describe('what is wrong with a project that is won', () => {
  const MONTH = { drawn: drawn(SIGNED), day: '2024-02-29' };
  test.each([
    ['nothing', SIGNED, []],
    ['signed for nobody knows how much', SIGNED.replace('|20000|', '||'), ['entry/lacks']],
    ['visited only, and nobody knows how much', VISITED.replace('|6000|', '||'), []],
    ['signed, and nobody knows when', SIGNED.replace('2024-02-06', ''), ['entry/lacks']],
    ['signed before the intention', SIGNED.replace('2024-02-06', '2023-06-08'), ['entry/out-of-order']],
    ['on the day of the intention', SIGNED.replace('2024-02-06', '2023-06-09'), []],
    ['more in place than is agreed', SIGNED.replace('|500', '|20001'), ['entry/exceeds']],
    ['all of it in place', SIGNED.replace('|500', '|20000'), []],
    ['a day of signing beside an earlier stage', SIGNED.replace('签约', '在谈'), ['entry/contradicts']],
    ['neither a stage nor a day', '云计算基地|甲区|广东|||||||||||6000|', ['entry/lacks']],
    ['a day without a stage', VISITED.replace('在谈', ''), []],
    ['a stage that nobody knows', SIGNED.replace('|签约|', '|三方会谈|'), ['entry/state-unknown']],
  ])('%s', (_, line, expected) => {
    expect(codesOf(PROMOTION, drawn(line), ON)).toEqual(expected);
  });

  test.each([
    ['all goes on', SIGNED, []],
    ['it is gone', VISITED, ['entry/vanished']],
    [
      'what was signed is signed no more',
      SIGNED.replace('2024-02-06', '').replace('签约', '意向'),
      ['entry/undone'],
    ],
    ['funds in place fall', SIGNED.replace('|500', '|499'), ['entry/fell']],
  ])('from month to month: %s', (_, line, expected) => {
    expect(codesOf(PROMOTION, drawn(line), ON, MONTH)).toEqual(expected);
  });
});

async function promotion(folder: string) {
  const effects = memoryEffects();
  const words = ['ledger', 'promotion', `fixtures/submissions/${folder}`, '--format', 'json'];
  expect(await main(words, effects)).toBe(0);
  return JSON.parse(effects.out());
}

/** January to October. Source: PUBLISHED §25. */
test('what Bozhou published of its promotion', async () => {
  const { figures, groups } = await promotion('bozhou-10-promotion');
  const { published } = bozhou;
  const yi = (amount: string) => Math.round(Number(amount) * 1e8);
  expect(figures).toMatchObject({
    signed: published.signed,
    signedAmount: yi(published.signedAmount),
    landed: published.landed,
    landedAmount: yi(published.landedAmount),
    fundsInPlace: yi(published.inPlace),
  });
  const sources = groups.find(({ by }: { by: string }) => by === 'source').rows;
  const near = sources.filter(({ key }: { key: string }) => ['上海市', '江苏省', '浙江省'].includes(key));
  const sum = (figure: string) =>
    near.reduce((total: number, row: Record<string, number>) => total + row[figure]!, 0);
  const { nearSigned, nearSignedAmount, nearLanded, nearLandedAmount, nearInPlace } = published;
  expect(['signed', 'signedAmount', 'landed', 'landedAmount', 'fundsInPlace'].map(sum)).toEqual([
    nearSigned,
    yi(nearSignedAmount),
    nearLanded,
    yi(nearLandedAmount),
    yi(nearInPlace),
  ]);
});

/** 2023, first quarter. Source: DOMAIN §5. */
test('what a zone of Guang’an signed', async () => {
  const { figures } = await promotion('guangan-zone-2023-promotion');
  const { signed, signedInvestment } = guangan.published;
  expect(figures).toMatchObject({
    signed,
    signedInQuarter: signed,
    signedAmount: Math.round(Number(signedInvestment) * 1e8),
    landed: null,
  });
});

describe('how far a project is by its progress alone', () => {
  test.each([
    ['已签约', '签约'],
    ['与云帆科技已正式签约', '签约'],
    ['已于3月签订投资协议', '签约'],
    ['合同已签订', '签约'],
    ['已举行签约仪式', '签约'],
    ['签约', '签约'],
    ['已签约，未开工', '签约'],
    ['已签约，计划6月开工', '签约'],
    ['已签订框架协议', '意向'],
    ['已签约、注册公司', '落地'],
    ['已签约并注册公司，已拿地，正在办理施工许可证', '落地'],
    ['已完成工商注册登记', '落地'],
    ['已竞得土地50亩', '落地'],
    ['已落地', '落地'],
    ['已开工', '开工'],
    ['按计划已开工', '开工'],
    ['正在进行主体施工', '开工'],
    ['已投产', '投产'],
    ['已达成共识', '共识'],
    ['正在洽谈，拟4月签约', '拜访'],
    ['拟签约', '拜访'],
    ['未签约', '拜访'],
    ['计划5月签约', '拜访'],
    ['投资协议正在商谈', '拜访'],
    ['拟赴上海拜访', undefined],
    ['待开工', undefined],
    ['预计年底投产', undefined],
    ['未落地', undefined],
    ['正在办理开工手续', undefined],
    ['签约仪式筹备中', undefined],
    ['已完成三通一平', undefined],
    ['已签订施工合同', undefined],
    ['项目已终止', '终止'],
  ])('%s', (progress, stage) => {
    expect(stageTold(progress)).toEqual({ stage, doubtful: undefined, days: new Map() });
  });

  test.each([
    ['3月签订投资协议', undefined, '3月签订投资协议'],
    ['已签约，5月开工', '签约', '5月开工'],
    ['一期已投产，二期正在建设', '开工', '一期已投产'],
    ['已建成，试生产', '开工', '试生产'],
    ['已举行开工仪式', undefined, '已举行开工仪式'],
    ['已签约3家', undefined, '已签约3家'],
    ['施工单位已签订合同', undefined, '施工单位已签订合同'],
  ])('left open: %s', (progress, stage, doubtful) => {
    expect(stageTold(progress)).toEqual({ stage, doubtful, days: new Map() });
  });

  /** By 30 June 2024. What is told of a day that has come is done, and the step has that day. */
  test.each<[string, string | undefined, Readonly<Record<string, string>>]>([
    ['4月18日签订投资协议', '签约', { signedOn: '2024-04-18' }],
    ['2024.4.18签约', '签约', { signedOn: '2024-04-18' }],
    ['3月签约', '签约', { signedOn: '2024-03' }],
    ['6月签约', undefined, {}],
    ['7月2日签约', undefined, {}],
    ['2023年11月6日签约，3月15日开工建设', '开工', { signedOn: '2023-11-06', startedOn: '2024-03-15' }],
    [
      '2023年9月签约，2024年1月开工，6月10日建成投产',
      '投产',
      {
        signedOn: '2023-09',
        startedOn: '2024-01',
        producingOn: '2024-06-10',
      },
    ],
    ['1月12日赴深圳拜访，5月20日达成合作意向', '意向', { visitedOn: '2024-01-12', intendedOn: '2024-05-20' }],
    ['4月18日拟签约', '拜访', {}],
    ['5月8日一期投产', undefined, {}],
    ['已于4月18日签约', '签约', { signedOn: '2024-04-18' }],
  ])('by days: %s', (progress, stage, days) => {
    const told = stageTold(progress, parseDate('2024-06-30')!);
    expect(told.stage).toBe(stage);
    expect(Object.fromEntries(Array.from(told.days, ([field, day]) => [field, formatDate(day)]))).toEqual(
      days,
    );
  });

  // 18 April in the second quarter; 85 days from the visit of 24 January; proved by the cell of the text.
  test('a day in the text counts in its quarter and in the medians', () => {
    const list = told('终端产业园|乙区|上海|云帆科技|9000|1月24日赴上海拜访，4月18日签订投资协议');
    expect(figuresOf(PROMOTION, list, '2024-06-30', ['signedInQuarter', 'signedInYear', 'lateStarts'])).toBe(
      '1 1 —',
    );
    const [park] = entriesOf(PROMOTION, list, parseDate('2024-06-30')!).entries;
    expect(park?.inferred?.get('signedOn')).toMatchObject({ raw: '1月24日赴上海拜访，4月18日签订投资协议' });
    expect(codesOf(PROMOTION, list, '2024-06-30')).toEqual([]);
  });

  const told = (...lines: readonly string[]): Drawn => ({
    head: '项目名称|责任单位|来源地|投资方|协议投资额（万元）|进展情况',
    lines,
  });
  const PARK = '终端产业园|乙区|上海|云帆科技|9000|已签约，已拿地';

  test('counts, and is proved by its cell', () => {
    const list = told(PARK, '云计算基地|甲区|广东|数峰信息|6000|拟签约');
    expect(figuresOf(PROMOTION, list, ON, ['visited', 'signed', 'landed', 'landedAmount'])).toBe(
      '2 1 1 90000000',
    );
    const [park] = entriesOf(PROMOTION, list, { year: 2024, month: 3, day: 31, precision: 'day' }).entries;
    expect(park?.inferred?.get('stage')).toMatchObject({ raw: '已签约，已拿地' });
  });

  test.each([
    // It is signed, and nobody knows when.
    ['told', PARK, ['entry/lacks']],
    ['told by nothing', PARK.replace('已签约，已拿地', '推进顺利'), ['entry/lacks']],
    ['left open', PARK.replace('已拿地', '一期已投产'), ['promotion/progress-unclear', 'entry/lacks']],
  ])('what is found: %s', (_, line, expected) => {
    expect(codesOf(PROMOTION, told(line), ON)).toEqual(expected);
  });

  /** Sections: two talked about, one signed and not begun, one begun whose day is that of the signature alone. */
  test('the sections tell the stage where no column and no text does', () => {
    const list: Drawn = {
      head: '项目名称|责任单位|投资方|协议投资额（万元）|签约时间|备注',
      lines: [],
      title: '招商引资项目台账',
    };
    const rows = [
      '（一）在谈项目（2个）',
      '茶叶加工|乙县|甲公司|12000||',
      '石材园|乙县|乙公司|35000||',
      '（二）已签约未开工项目（1个）',
      '电商园|乙县|丙公司|28000|2024.3.12|',
      '（三）已开工项目（1个）',
      '纺织园|乙县|丁公司|46000|2023.10.8|',
    ];
    const drawn = { ...list, rows };
    expect(figuresOf(PROMOTION, drawn, '2024-06-30', ['visited', 'signed', 'started', 'startedAmount'])).toBe(
      '4 2 1 460000000',
    );
  });

  test('a stage in its own column goes before it', () => {
    const list = {
      head: `${told().head}|阶段`,
      lines: ['终端产业园|乙区|上海|云帆科技|9000|一期已投产|签约'],
    };
    expect(figuresOf(PROMOTION, list, ON, ['signed', 'producing'])).toBe('1 0');
    expect(codesOf(PROMOTION, list, ON)).toEqual(['entry/lacks']);
  });
});

import { exact } from '../model/exact.ts';
import type { Claim, Subject } from './claim.ts';
import { EVERYTHING } from './claim.ts';
import { type BareKind, figuresIn, halfWidthText } from './figures.ts';
import type { Mark } from './lexicon.ts';
import type { Names } from './names.ts';
import type { CellPlace, Paragraph } from './paper/paper.ts';
import { stemsOf } from './stems/stems.ts';
import { sentencesOf, type Token } from './tokens.ts';

interface Cell {
  readonly place: CellPlace;
  readonly text: string;
  readonly paragraph: number;
}

/** The claims of a table: the headings above a cell and the words at the left of its row say what it means. */
export function tableClaims(
  paragraphs: readonly Paragraph[],
  from: number,
  to: number,
  around: string,
  names: Names,
): Claim[] {
  const cells: Cell[] = [];
  for (let at = from; at < to; at += 1) {
    const { cell: place, text } = paragraphs[at]!;
    if (place !== undefined) cells.push({ place, text, paragraph: at });
  }
  const firstData = Math.min(
    ...cells
      .filter(({ text }) => isNumeric(text))
      .filter((cell) => !isSerial(cell, cells))
      .map(({ place }) => place.row),
  );
  if (!Number.isFinite(firstData)) return [];
  const claims: Claim[] = [];
  for (const cell of cells) {
    if (!isNumeric(cell.text)) continue;
    const { row, column } = cell.place;
    const above = cells.filter(
      ({ place, text }) =>
        place.row < Math.min(row, firstData) &&
        spans(place.column, place.columns, column) &&
        !isNumeric(text),
    );
    const left = cells.filter(
      ({ place, text }) => place.column < column && spans(place.row, place.rows, row) && !isNumeric(text),
    );
    const labelled = (one: Cell) =>
      one.place.row < firstData &&
      left.some(({ place }) => spans(one.place.column, one.place.columns, place.column));
    const words = {
      head: textOf(above),
      label: textOf(left),
      overLabel: textOf(cells.filter(labelled)),
      around,
    };
    const claim = cellClaim(cell, words, names);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join(' ');
}

function spans(from: number, count: number, at: number): boolean {
  return from <= at && at < from + count;
}

function isNumeric(text: string): boolean {
  return NUMERIC.test(halfWidthText(text).replaceAll(/\s/g, ''));
}

const NUMERIC = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:%|个百分点|亿元?|万元?|个|项)?$/;

/** A column of 1, 2, 3 … holds serial numbers, not figures. */
function isSerial({ place }: Cell, cells: readonly Cell[]): boolean {
  const head = cells.find(
    (one) => one.place.row === 0 && spans(one.place.column, one.place.columns, place.column),
  );
  return head !== undefined && (SERIAL.test(head.text) || isNumeric(head.text));
}

const SERIAL = /序号|排名|位次|名次|编号|^rank|^no\.?$/i;

interface Words {
  readonly head: string;
  /** The words at the left of the cell's row; `overLabel`: the headings above these. */
  readonly label: string;
  readonly overLabel: string;
  /** The text above the table. */
  readonly around: string;
}

function cellClaim(cell: Cell, { head, label, overLabel, around }: Words, names: Names): Claim | undefined {
  const both = `${head} ${label}`;
  if (SERIAL.test(head.trim()) || /日期|时间|电话|备注|得分|总分|分值|积分/.test(head)) return undefined;
  const labelTokens = withoutPlanOf(tokensOf(label, names), tokensOf(head, names));
  // Under 项目性质, 竣工 is a phase of the list; elsewhere it is an event, of projects in any phase.
  const isEvent = labelTokens.some(
    (token) => token.type === 'word' && (token.marks.includes('start') || token.marks.includes('finish')),
  );
  const isFinish =
    labelTokens.some((token) => token.type === 'word' && token.marks.includes('finish')) &&
    /性质|阶段|phase|stage/i.test(overLabel);
  const said = [...tokensOf(head, names), ...(isFinish ? [] : labelTokens)];
  const marks = new Set<Mark>();
  for (const token of said)
    if (token.type === 'word' || token.type === 'phase') for (const mark of token.marks) marks.add(mark);
  const whom = subjectOf(labelTokens, tokensOf(head, names));
  const subject: Subject = isFinish ? { ...whom, phase: '竣工' } : whom;
  const kind = bareKindOf(both, marks, subject, around);
  const { figures } = figuresIn(cell.text, kind);
  const figure = figures[0];
  if (figure === undefined || figure.kind === 'bare') return undefined;
  const than = figure.kind === 'points' && marks.has('average') ? EVERYTHING : undefined;
  const {
    stems,
    otherwise = [],
    isNamed,
    isBehind = false,
  } = stemsOf(figure.kind, {
    marks,
    phase: subject.phase,
    step: subject.step,
    family: undefined,
    amount: undefined,
    rate: undefined,
    isOfDue: false,
    countsDue: true,
    isCompared: than !== undefined,
  });
  const saysSign = /比|较|与|±|差|[(（]?[+-]/.test(head) || (/高|快|超/.test(head) && /低|慢|欠/.test(head));
  const isSigned =
    figure.kind === 'points' && marks.has('schedule') && (saysSign || /^\s*[+＋]/.test(cell.text));
  const when = said.flatMap((token) =>
    token.type === 'when' && token.when.month !== undefined ? [token.when] : [],
  )[0];
  return {
    figure,
    paragraph: cell.paragraph,
    sentence: -1 - cell.place.row,
    stems: isSigned ? ['lead'] : stems,
    otherwise,
    isBare: false,
    isPlain: true,
    isNamed: isNamed || isSigned,
    isSure:
      (isNamed || isSigned) &&
      subject.unknown === undefined &&
      (!isEvent || isFinish || figure.kind === 'count') &&
      (figure.kind !== 'money' || kind !== undefined || /[亿万元]/.test(cell.text)),
    subject,
    than,
    of: undefined,
    isApart: false,
    isSubjectNamed: true,
    others: [],
    isBehind: isSigned ? false : isBehind && !cell.text.includes('-'),
    when,
    since: undefined,
    isPart: false,
    within: undefined,
    isTotal: isTotal(label),
  };
}

function tokensOf(text: string, names: Names): Token[] {
  return sentencesOf(text, figuresIn(text, undefined), names).flat();
}

/** 计划新开工 at the left of an amount is the phase of the row; the amount is what the heading says. */
function withoutPlanOf(label: readonly Token[], head: readonly Token[]): readonly Token[] {
  const isAmount = head.some(
    (token) => token.type === 'word' && token.marks.some((mark) => AMOUNTS.has(mark)),
  );
  if (!isAmount) return label;
  return label.filter((token, at) => {
    const next = label[at + 1];
    const isPhase = next?.type === 'phase' || (next?.type === 'word' && next.marks.includes('finish'));
    return !(token.type === 'word' && /^(?:计划|拟)$/.test(token.text) && isPhase);
  });
}

const AMOUNTS: ReadonlySet<Mark> = new Set(['total', 'investment', 'done', 'rate']);

const TOTAL =
  /^(?:[一二三四五六七八九十\d]*[、.]?)?\s*(?:全[市区县州省]|我[市区县]|总|合|共)?\s*(?:合\s*计|总\s*计|共\s*计|全[市区县州省](?:合计|总计)?|总数|total|all|overall)$/i;

function isTotal(label: string): boolean {
  return TOTAL.test(label.trim());
}

/** The subject of a cell: the words at the left, completed by the headings. */
function subjectOf(label: readonly Token[], head: readonly Token[]): Subject {
  let subject: Subject = EVERYTHING;
  let names = 0;
  let others = '';
  for (const token of [...label, ...head]) {
    if (token.type === 'name') {
      if (subject.groups[0]?.startsWith('project[') || (token.name.groups.includes('') && names > 0))
        continue;
      // Beside its agency, a project says whose figures they are.
      if (token.name.groups[0]?.startsWith('project[')) names = 0;
      names += 1;
      subject = { ...subject, groups: token.name.groups };
    } else if (token.type === 'phase') subject = { ...subject, phase: token.phase };
    else if (token.type === 'step') subject = { ...subject, step: token.step };
    else if (token.type === 'other' && /[\u4e00-\u9fffa-z]{2}/.test(token.text)) others ||= token.text;
    else if (token.type === 'bound') others ||= token.text;
    else if (token.type === 'word' && token.marks.includes('sub')) others ||= token.text;
  }
  const unknown = names > 1 ? '+' : others !== '' ? others : undefined;
  return unknown === undefined
    ? subject
    : { ...subject, unknown, groups: others === '' ? subject.groups : [`text[${others}]`] };
}

/** What numbers without a unit are in a table: the heading says it, or the line above the table. */
function bareKindOf(
  text: string,
  marks: ReadonlySet<Mark>,
  subject: Subject,
  around: string,
): BareKind | undefined {
  const plain = halfWidthText(text).toLowerCase();
  if (/个百分点|百分点|percentage points|\bpp\b/.test(plain)) return { kind: 'points', scale: exact(1) };
  if (
    /%|完成率|开工率|竣工率|比重|占比|比例|\brate\b/.test(plain) ||
    marks.has('rate') ||
    marks.has('event-rate')
  )
    return { kind: 'percent', scale: exact(1) };
  const unit = moneyUnitIn(plain);
  const isMoney =
    marks.has('total') ||
    marks.has('investment') ||
    marks.has('funds') ||
    ((marks.has('plan') || marks.has('done')) &&
      !marks.has('start') &&
      !marks.has('finish') &&
      !marks.has('project') &&
      subject.phase === undefined);
  if (isMoney && !/[(（]\s*[个项]\s*[)）]/.test(text)) {
    const scale = unit ?? moneyUnitIn(halfWidthText(around).toLowerCase());
    return scale === undefined ? undefined : { kind: 'money', scale: exact(scale) };
  }
  if (unit !== undefined && !marks.has('number')) return { kind: 'money', scale: exact(unit) };
  if (
    /[(（]\s*[个项]\s*[)）]/.test(text) ||
    marks.has('number') ||
    marks.has('project') ||
    marks.has('start') ||
    marks.has('finish') ||
    subject.phase !== undefined ||
    marks.has('lagging') ||
    marks.has('problem')
  )
    return { kind: 'count', scale: exact(1) };
  return undefined;
}

function moneyUnitIn(plain: string): bigint | undefined {
  if (/100 million (?:yuan|rmb|cny)|(?:rmb|cny|yuan) 100 million/.test(plain)) return 100_000_000n;
  if (/billion|\bbn\b/.test(plain)) return 1_000_000_000n;
  if (/million/.test(plain)) return 1_000_000n;
  if (/10,?000 (?:yuan|rmb|cny)/.test(plain)) return 10_000n;
  if (/万亿元/.test(plain)) return 1_000_000_000_000n;
  if (/亿元|[(（:：]\s*亿\s*[)）]?/.test(plain)) return 100_000_000n;
  if (/万元/.test(plain)) return 10_000n;
  return undefined;
}

import { exact, times } from '../model/exact.ts';
import type { ProvedFigure } from '../show/proof/subject.ts';
import { againstData, swappedWith } from './against-data.ts';
import { againstRanks, type Ranked } from './against-ranks.ts';
import { againstText } from './against-text.ts';
import { agencyCountsIn } from './agency-counts.ts';
import { agreementOf } from './agreement.ts';
import { type Claim, subjectKey } from './claim.ts';
import { readClaims } from './claims.ts';
import { Known, type MonthFigures } from './known.ts';
import { Names } from './names.ts';
import type { Paper, Paragraph } from './paper/paper.ts';
import { type RankClaim, readRankClaims } from './rank-claims.ts';
import { rankColumns } from './rank-columns.ts';
import { sidesIn } from './side-claims.ts';
import { UNKNOWN, type Verdict } from './verdict.ts';
import { rankedTables } from './within/ranked-tables.ts';

/** The data that a text is compared with. */
export interface ProofData extends MonthFigures {
  /** The month before, if it is of the same year. */
  readonly before?: MonthFigures | undefined;
  readonly groups: readonly { readonly table: string; readonly key: string }[];
}

export type { Selection } from './known.ts';

/** A figure of a text with its verdict and its position in the paragraph. */
export interface Proved extends ProvedFigure {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Compares every figure of a text with the data, if there are any, and figures that these leave open with the rest of
 * the text. Places in rankings (first, last, third) are compared with the data, without data with the text's own tables.
 */
export function proofPaper(paper: Paper, data: ProofData | undefined): Proved[] {
  const labels = data === undefined ? firstColumns(paper) : [];
  const names = new Names(data?.groups ?? [], labels, titleOf(paper));
  const read = readClaims(paper, names);
  const claims = data === undefined ? read : read.map((claim) => ofItsYear(claim, data.period.year));
  const byData = data === undefined ? [] : heldAgainst(claims, new Known(data, data.before));
  const { verdicts: byText, others: ofText } = againstText(claims, byData, paper);
  const ranked = data ?? rankedTables(claims, byText, paper);
  const places = readRankClaims(paper, names, data === undefined ? 'text[' : 'by');
  const ranks = againstRanks(places, ranked, data === undefined ? 'text' : 'data');
  const misplaced = places.filter((one, at) => ranks[at]?.verdict === 'wrong' && isFirstOrLast(one));
  const figures = claims.map((claim, at) => {
    const own = byData[at] ?? byText[at] ?? UNKNOWN;
    const verdict = own.verdict === 'wrong' && isOfOther(claim, misplaced, ranked) ? UNKNOWN : own;
    return provedAt({ ...claim.figure, paragraph: claim.paragraph }, verdict, paper);
  });
  const placed = places.map((place, at) => provedAt(place, ranks[at] ?? UNKNOWN, paper));
  const sides = data === undefined ? [] : sidesIn(paper, names, data.figures);
  const counts = data === undefined ? [] : agencyCountsIn(paper, data.figures, data.groups, data.period);
  const judged = [...rankColumns(paper, claims, data), ...ofText, ...sides, ...counts];
  const others = judged.map((one) => provedAt(one, one.verdict, paper));
  // Four in "four are ahead of schedule" counts agencies, not projects.
  const own = figures.filter(
    (one) =>
      !counts.some(
        ({ paragraph, whole }) =>
          paragraph === one.paragraph && whole.start < one.end && one.start < whole.end,
      ),
  );
  return [...own, ...placed, ...others].sort(
    (one, other) => one.paragraph - other.paragraph || one.start - other.start,
  );
}

/**
 * A县完成投资最少，仅2.07亿元, though it is B县 that has completed 2.07亿元: the name is wrong and said to be, the figure is not.
 */
function isOfOther(claim: Claim, misplaced: readonly RankClaim[], { figures }: Ranked): boolean {
  const { figure, paragraph, stems, subject } = claim;
  const isNamed = misplaced.some(
    (place) => place.paragraph === paragraph && place.named.some((groups) => groups[0] === subject.groups[0]),
  );
  if (!isNamed) return false;
  const table = subject.groups.map((group) => group.slice(0, group.indexOf('[')));
  return figures.some(
    ({ path, value, isRate }) =>
      stems.some((stem) => path.endsWith(`].${stem}`)) &&
      table.some((own) => path.startsWith(`${own}[`)) &&
      agreementOf(figure, isRate ? times(value, exact(100)) : value) === 'same',
  );
}

function isFirstOrLast({ place }: RankClaim): boolean {
  return place.kind === 'extreme' || (place.kind === 'place' && place.place === 1);
}

/**
 * 43个项目完成25.86亿元, where nobody named has 43: what follows in the sentence is about projects that are not known, until
 * somebody else is named.
 */
function isOfCounted(
  at: number,
  claims: readonly Claim[],
  verdicts: readonly (Verdict | undefined)[],
): boolean {
  const { paragraph, sentence, subject } = claims[at]!;
  for (let before = at - 1; before >= 0; before -= 1) {
    const claim = claims[before]!;
    if (claim.paragraph !== paragraph || claim.sentence !== sentence) return false;
    if (subjectKey(claim.subject) !== subjectKey(subject)) return false;
    if (claim.stems[0] === 'projects' && claim.figure.kind === 'count') return verdicts[before] === undefined;
  }
  return false;
}

/** 2024年拟安排160个, in a paper about 2023, is no other number of this year's projects. */
function ofItsYear(claim: Claim, year: number): Claim {
  const { when, subject } = claim;
  if (when?.year === undefined || when.month !== undefined || when.year === year) return claim;
  return { ...claim, isSure: false, subject: { ...subject, unknown: when.text } };
}

/** In reading order, because a clause without a subject continues that of the last right figure. */
function heldAgainst(claims: readonly Claim[], known: Known): (Verdict | undefined)[] {
  let before: { readonly paragraph: number; readonly measure: string | undefined } | undefined;
  const verdicts = claims.map((claim) => {
    const isNear = before?.paragraph === claim.paragraph;
    const verdict = againstData(claim, known, isNear ? before?.measure : undefined);
    if (verdict?.verdict === 'right') before = { paragraph: claim.paragraph, measure: verdict.measure };
    return verdict;
  });
  for (const at of claims.keys())
    if (verdicts[at]?.verdict === 'wrong' && isOfCounted(at, claims, verdicts)) verdicts[at] = undefined;
  for (const [at, claim] of claims.entries()) {
    const areOpen = [at - 1, at].every((one) => (verdicts[one]?.verdict ?? 'wrong') === 'wrong');
    const swapped = at === 0 || !areOpen ? undefined : swappedWith(claims[at - 1]!, claim, known);
    if (swapped !== undefined) [verdicts[at - 1], verdicts[at]] = swapped;
  }
  for (const [at, claim] of claims.entries()) {
    if (!claim.isBare || verdicts[at] !== undefined || claim.figure.kind === 'count') continue;
    const measure = measureOfParts(at, claims, verdicts) ?? measureOfList(at, claims, verdicts);
    if (measure === undefined) continue;
    const proved = { ...claim, stems: [measure], otherwise: [], isNamed: true, isSure: true };
    verdicts[at] = againstData(proved, known, undefined);
  }
  return verdicts;
}

/** 金牛171.07亿，双流170.4亿，两家合计341.47亿: a sum is of what the figures of its parts are. */
function measureOfParts(
  at: number,
  claims: readonly Claim[],
  verdicts: readonly (Verdict | undefined)[],
): string | undefined {
  const { figure, paragraph, subject } = claims[at]!;
  const measures = subject.together?.map((part) => {
    const own = claims
      .slice(0, at)
      .findLastIndex(
        (one) =>
          one.paragraph === paragraph &&
          one.figure.kind === figure.kind &&
          one.subject.groups.some((group) => part.groups.includes(group)),
      );
    const { verdict, measure = '' } = verdicts[own] ?? {};
    return verdict === 'right' ? /\]\.(.+)$/.exec(measure)?.[1] : undefined;
  });
  const [first] = measures ?? [];
  return measures?.every((measure) => measure === first) ? first : undefined;
}

/**
 * What the figures of a list mean, in which nothing else is said of each: 石渡区48.1%、柳塘区36.3%、云棠县26.5%, or with brackets.
 * Two others of the list, in this line or those beside it, prove it, if they agree with one measure and none with
 * another.
 */
function measureOfList(
  at: number,
  claims: readonly Claim[],
  verdicts: readonly (Verdict | undefined)[],
): string | undefined {
  const { figure, paragraph, sentence } = claims[at]!;
  const measures = claims.flatMap((one, other) => {
    const isNear =
      one.paragraph === paragraph ? one.sentence === sentence : Math.abs(one.paragraph - paragraph) <= 2;
    const isAlike = isNear && one.isBare && one.figure.kind === figure.kind;
    const { verdict, measure = '' } = verdicts[other] ?? {};
    return isAlike && verdict === 'right' ? (/\]\.(.+)$/.exec(measure)?.[1] ?? []) : [];
  });
  const [first] = measures;
  const isOne = measures.length >= 2 && measures.every((measure) => measure === first);
  return isOne ? first : undefined;
}

/** Whose text it is: 我镇（柏溪镇）, else the first line, if it is short enough for a title. */
function titleOf({ paragraphs }: Paper): string {
  for (const { text } of paragraphs) {
    const own = /[我本](?:县|区|镇|乡|街道|局|委|集团)[（(]([^（()）]{2,12})[）)]/.exec(text)?.[1];
    if (own !== undefined) return own;
  }
  const [first] = paragraphs;
  return first === undefined || first.cell !== undefined || first.text.length > LONGEST_TITLE
    ? ''
    : first.text;
}

const LONGEST_TITLE = 60;

/** The words in the first columns of tables: the names that a text without data uses. */
function firstColumns({ paragraphs }: Paper): string[] {
  return paragraphs.flatMap(({ cell, text }) =>
    cell !== undefined && cell.column <= 1 && cell.row > 0 && /^[\u4e00-\u9fff（）()]{2,12}$/.test(text)
      ? [text]
      : [],
  );
}

const WORDS_BEFORE = 14;
const WORDS_BEHIND = 8;

function provedAt(
  { text: own, start, end, paragraph }: Pick<Proved, 'text' | 'start' | 'end' | 'paragraph'>,
  verdict: Verdict,
  { paragraphs }: Paper,
): Proved {
  const { at, text } = paragraphs[paragraph]!;
  return {
    text: own,
    at: at(start),
    sentence: around(paragraphs[paragraph]!, start, end),
    verdict: verdict.verdict,
    against: verdict.against,
    measure: verdict.measure,
    expected: verdict.expected,
    denominator: verdict.denominator,
    parts: verdict.parts ?? [],
    paragraph,
    start,
    end: Math.min(end, text.length),
  };
}

function around({ text }: Paragraph, start: number, end: number): readonly [before: string, after: string] {
  const before = text
    .slice(0, start)
    .split(/[。；;！？\n]/)
    .at(-1)!;
  const after = text.slice(end).split(/[。；;！？\n]/)[0]!;
  return [
    before.length > WORDS_BEFORE ? `…${before.slice(-WORDS_BEFORE)}` : before,
    after.length > WORDS_BEHIND ? `${after.slice(0, WORDS_BEHIND)}…` : after,
  ];
}

import type { Period } from '../model/period.ts';
import type { ProvedFigure } from '../show/proof/subject.ts';
import { againstData, swappedWith } from './against-data.ts';
import { againstRanks } from './against-ranks.ts';
import { againstText } from './against-text.ts';
import type { Claim } from './claim.ts';
import { readClaims } from './claims.ts';
import { Known, type KnownFigure } from './known.ts';
import { Names } from './names.ts';
import type { Paper, Paragraph } from './paper/paper.ts';
import { readRankClaims } from './rank-claims.ts';
import { UNKNOWN, type Verdict } from './verdict.ts';

/** The figures that a text is held against. */
export interface ProofData {
  readonly period: Period;
  readonly figures: readonly KnownFigure[];
  readonly groups: readonly { readonly table: string; readonly key: string }[];
}

/** A figure of a text, what is said of it, and where it stands in its paragraph. */
export interface Proved extends ProvedFigure {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Holds every figure of a text against the data, where there are any, and what these leave open against the text itself;
 * against the data as well who is said to be first, last, third.
 */
export function proofPaper(paper: Paper, data: ProofData | undefined): Proved[] {
  const labels = data === undefined ? firstColumns(paper) : [];
  const names = new Names(data?.groups ?? [], labels, titleOf(paper));
  const claims = readClaims(paper, names);
  const byData = data === undefined ? [] : heldAgainst(claims, new Known(data.figures), data.period);
  const byText = againstText(claims, byData, paper);
  const figures = claims.map((claim, at) =>
    provedAt({ ...claim.figure, paragraph: claim.paragraph }, byData[at] ?? byText[at] ?? UNKNOWN, paper),
  );
  const places = data === undefined ? [] : readRankClaims(paper, names);
  const ranks = data === undefined ? [] : againstRanks(places, data);
  const placed = places.map((place, at) => provedAt(place, ranks[at] ?? UNKNOWN, paper));
  return [...figures, ...placed].sort(
    (one, other) => one.paragraph - other.paragraph || one.start - other.start,
  );
}

/** In reading order: a clause that does not say of whom it speaks goes on with the one before. */
function heldAgainst(claims: readonly Claim[], known: Known, period: Period): (Verdict | undefined)[] {
  let before: { readonly paragraph: number; readonly measure: string | undefined } | undefined;
  const verdicts = claims.map((claim) => {
    const isNear = before?.paragraph === claim.paragraph;
    const verdict = againstData(claim, known, period, isNear ? before?.measure : undefined);
    if (verdict?.verdict === 'right') before = { paragraph: claim.paragraph, measure: verdict.measure };
    return verdict;
  });
  for (const [at, claim] of claims.entries()) {
    const swapped = at === 0 || verdicts[at] ? undefined : swappedWith(claims[at - 1]!, claim, known, period);
    if (swapped !== undefined && verdicts[at - 1] === undefined) [verdicts[at - 1], verdicts[at]] = swapped;
  }
  return verdicts;
}

/** The first line, where it is no longer than a title. */
function titleOf({ paragraphs: [first] }: Paper): string {
  return first === undefined || first.cell !== undefined || first.text.length > LONGEST_TITLE
    ? ''
    : first.text;
}

const LONGEST_TITLE = 60;

/** The words at the left of tables name what a text without data speaks of. */
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

import type { SourceFile } from '../effects/discover.ts';
import { reasonOf } from '../effects/write.ts';
import type { Finding } from '../model/finding.ts';
import { finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Period } from '../model/period.ts';
import { readPaper } from '../proof/paper/read-paper.ts';
import { type ProofData, type Proved, proofPaper } from '../proof/proof.ts';
import { proofShown } from '../show/proof/shown.ts';
import type { Shown } from '../write/formats.ts';
import type { Context } from './context.ts';
import { type MonthAsked, monthRequest } from './months/month-input.ts';
import type { Drawing } from './picture.ts';
import type { RecordsAsked } from './reading/record-request.ts';
import { monthFigures, provableFigures, reportRequest } from './report/report.ts';

/**
 * The texts to proofread, and the month to compare them with; undefined: each text is only checked for contradictions
 * within itself.
 */
export interface ProofAsked {
  readonly texts: readonly string[];
  readonly month: MonthAsked | undefined;
  readonly records: RecordsAsked;
}

/** The texts with the result for each figure. */
export interface Proof {
  readonly period: Period | undefined;
  readonly papers: readonly { readonly file: SourceFile; readonly figures: readonly Proved[] }[];
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/** Undefined if the data could not be read. The findings are those of the texts and of the month's lists. */
export async function proofOf(asked: ProofAsked, context: Context): Promise<Outcome<Proof | undefined>> {
  const files = await context.effects.files.discover(asked.texts);
  const data = asked.month === undefined ? undefined : await dataOf(asked.month, asked.records, context);
  if (data !== undefined && data.value === undefined) return { value: undefined, findings: data.findings };
  const findings: Finding[] = [...(data?.findings ?? [])];
  const papers: { file: SourceFile; figures: readonly Proved[] }[] = [];
  let unreadable = data?.value?.unreadable ?? 0;
  for (const file of files) {
    const paper = await paperOf(file);
    findings.push(...paper.findings);
    if (paper.value === undefined) unreadable += 1;
    else papers.push({ file, figures: proofPaper(paper.value, data?.value?.known) });
  }
  const drift = data?.value?.drift ?? [];
  return { value: { period: data?.value?.known.period, papers, drift, unreadable }, findings };
}

/** A proof in every format. */
export function shownProof({ period, papers }: Proof, drawing: Drawing, everything: boolean): Shown {
  const files = papers.map(({ file, figures }) => ({ file: file.name, figures }));
  return proofShown({ period, files }, { ...drawing, words: drawing.words.proof, everything });
}

/** Writes the document that was proofread, with comments at the figures that do not agree. */
export async function writeCommented(
  { papers }: Proof,
  path: string,
  { effects, language, settings }: Context,
): Promise<void> {
  const [paper] = papers;
  if (paper === undefined || settings.dryRun) return;
  const { withComments } = await import('../proof/word-comments.ts');
  const words = language.proof;
  const comments = paper.figures
    .filter(({ verdict }) => verdict !== 'right' && verdict !== 'unknown')
    .map(({ verdict, expected, measure, denominator, parts, paragraph, start, end }) => {
      const facts = { expected, measure, denominator, parts: parts.map(({ text }) => text) };
      return { paragraph, start, end, text: words.comment(verdict, facts) };
    });
  const bytes = await withComments(await paper.file.read(), comments);
  await effects.files.write([{ path, bytes }]);
}

async function paperOf(file: SourceFile) {
  try {
    return await readPaper({ name: file.name, bytes: await file.read() });
  } catch (error) {
    const unread = finding('file/unreadable', { reason: reasonOf(error) }, { file: file.name });
    return { value: undefined, findings: [unread] };
  }
}

interface MonthData {
  readonly known: ProofData;
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

async function dataOf(
  month: MonthAsked,
  records: RecordsAsked,
  context: Context,
): Promise<Outcome<MonthData | undefined>> {
  const request = await reportRequest({ records, by: undefined }, context);
  const asked = await monthRequest(month, context);
  const { value, findings } = await monthFigures(asked, request, context);
  if ('unread' in value) return { value: undefined, findings };
  const { known, drift } = await provableFigures(value.report, asked, request, context);
  return {
    value: { known, drift: [...value.month.drift, ...drift.flat()], unreadable: value.unreadable },
    findings: [...findings, ...value.ofPlan],
  };
}

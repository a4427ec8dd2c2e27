import type { ProofDocument } from '../../contract/proof.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { layRows, texts } from '../columns.ts';
import { countOf, type ProofSubject, type ProvedFigure, VERDICTS, type VerdictName } from './subject.ts';
import type { ProofWords } from './words.ts';

/**
 * The figures of texts with their verdicts, in every format. The screen leaves right ones out and shows wrong ones
 * last.
 */
export function proofShown(
  subject: ProofSubject,
  drawing: PictureOptions<ProofWords> & { readonly everything: boolean },
): Shown {
  const { words, everything } = drawing;
  const rows = rowsOf(subject);
  const heading = words.title(subject.period && formatPeriod(subject.period));
  const open = rows.filter(({ figure }) => figure.verdict !== 'right');
  return {
    document: () => proofDocument(subject),
    tables: () => [figureTable(rows, words, subject.files.length > 1)],
    heading,
    picture: () => {
      const seen = everything ? rows : open;
      const hidden = rows.length - seen.length;
      const notes = hidden > 0 ? [words.hidden(hidden)] : [];
      const table = figureTable(inGravity(seen), words, subject.files.length > 1, notes);
      const blocks =
        seen.length === 0
          ? [sentenceBlock([rows.length === 0 ? words.nothing : words.hidden(hidden)], drawing)]
          : [tableBlock(table, true, drawing)];
      return drawPicture(
        heading,
        '',
        [...blocks, sentenceBlock([countSentence(subject, words)], drawing)],
        drawing,
      );
    },
  };
}

interface Row {
  readonly file: string;
  readonly figure: ProvedFigure;
}

function rowsOf({ files }: ProofSubject): readonly Row[] {
  return files.flatMap(({ file, figures }) => figures.map((figure) => ({ file, figure })));
}

function inGravity(rows: readonly Row[]): readonly Row[] {
  return VERDICTS.flatMap((verdict) => rows.filter(({ figure }) => figure.verdict === verdict));
}

function countSentence(subject: ProofSubject, words: ProofWords): string {
  const counts = countsOf(subject);
  return words.counts(rowsOf(subject).length, counts);
}

function countsOf(subject: ProofSubject): Record<VerdictName, number> {
  const [right, unknown, rounding, other, wrong] = VERDICTS.map((verdict) => countOf(subject, verdict));
  return {
    right: right!,
    unknown: unknown!,
    rounding: rounding!,
    'other-denominator': other!,
    wrong: wrong!,
  };
}

/** The document `kp.proof/1`. */
function proofDocument(subject: ProofSubject): ProofDocument {
  return {
    schema: 'kp.proof/1',
    period: subject.period === undefined ? null : formatPeriod(subject.period),
    files: subject.files.map(({ file, figures }) => ({
      file,
      figures: figures.map(
        ({ text, at, verdict, against, measure, expected, denominator, parts, sentence }) => ({
          text,
          at,
          verdict,
          against,
          measure: measure ?? null,
          expected: expected ?? null,
          denominator: denominator ?? null,
          parts,
          sentence: sentence.join(text),
        }),
      ),
    })),
    counts: { figures: rowsOf(subject).length, ...countsOf(subject) },
  };
}

function figureTable(
  rows: readonly Row[],
  words: ProofWords,
  severalFiles: boolean,
  notes: readonly string[] = [],
): LayoutTable {
  const { columns } = words;
  return {
    id: 'figures',
    title: words.table,
    kind: 'list',
    notes,
    ...layRows<Row>(
      [
        ...(severalFiles ? [texts<Row>('file', columns.file, 2, ({ file }) => file)] : []),
        texts('at', columns.at, 0, ({ figure }) => figure.at),
        texts('verdict', columns.verdict, 0, ({ figure }) => words.verdicts[figure.verdict]),
        texts('text', columns.figure, 0, ({ figure }) => figure.text),
        texts('expected', columns.expected, 0, ({ figure }) => figure.expected),
        texts('sentence', columns.sentence, 1, ({ figure }) => figure.sentence.join(figure.text)),
        texts('measure', columns.measure, 3, ({ figure }) => figure.measure),
        texts('denominator', columns.denominator, 4, ({ figure }) => figure.denominator),
        texts('against', columns.against, 5, ({ figure }) => words.against[figure.against]),
        texts('parts', columns.parts, 6, ({ figure }) => figure.parts.map(({ text }) => text).join('、')),
      ],
      rows,
    ),
  };
}

import type { ExplainDocument } from '../../contract/check.ts';
import type { Severity } from '../../model/finding.ts';
import type { LayoutTable } from '../../model/layout.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { layRows, texts } from '../columns.ts';
import type { FindingSpeech } from './speech.ts';
import type { CheckWords } from './words.ts';

/** The explanation of a finding code. */
export interface Explained {
  readonly code: string;
  readonly severity: Severity;
  readonly meaning: string;
  /** Its sentence for an example list. */
  readonly example: string;
  /** Its usual cause. */
  readonly cause: string;
  readonly remedy: string;
}

export interface ExplainedOptions extends PictureOptions<CheckWords> {
  readonly speech: Pick<FindingSpeech, 'severities'>;
}

/**
 * Codes of findings with explanations: `kp.explain/1`. All codes make a list for looking things up; a selection is
 * shown in full.
 */
export function explainedShown(
  findings: readonly Explained[],
  isAll: boolean,
  options: ExplainedOptions,
): Shown {
  const { title } = options.words.explained;
  const tables = () => [explainedTable(findings, options)];
  return {
    document: (): ExplainDocument => ({ schema: 'kp.explain/1', findings }),
    tables,
    heading: title,
    picture: () =>
      isAll
        ? drawPicture(
            title,
            '',
            [tableBlock({ ...lookUpTable(findings, options), title: '' }, true, options)],
            options,
          )
        : findings.map((one) => inFull(one, options)).join(''),
  };
}

function lookUpTable(findings: readonly Explained[], options: ExplainedOptions): LayoutTable {
  const { columns, rows, ...table } = explainedTable(findings, options);
  return {
    ...table,
    columns: columns.slice(0, 3),
    rows: rows.map(({ cells }) => ({ cells: cells.slice(0, 3) })),
  };
}

function explainedTable(findings: readonly Explained[], { words, speech }: ExplainedOptions): LayoutTable {
  const { columns, explained } = words;
  return {
    id: 'findings',
    title: explained.title,
    kind: 'list',
    notes: [],
    ...layRows<Explained>(
      [
        texts('code', columns.code, 0, ({ code }) => code),
        texts('severity', columns.severity, 0, ({ severity }) => speech.severities[severity]),
        texts('meaning', explained.meaning, 0, ({ meaning }) => meaning),
        texts('example', explained.example, 0, ({ example }) => example),
        texts('cause', explained.cause, 0, ({ cause }) => cause),
        texts('remedy', columns.remedy, 0, ({ remedy }) => remedy),
      ],
      findings,
    ),
  };
}

function inFull(
  { code, severity, meaning, example, cause, remedy }: Explained,
  { words, speech, colors }: ExplainedOptions,
): string {
  const { explained, columns } = words;
  return [
    `${colors.strong(code)}  ${speech.severities[severity]}`,
    `    ${meaning}`,
    `    ${explained.labelled(explained.example, example)}`,
    `    ${explained.labelled(explained.cause, cause)}`,
    `    ${explained.labelled(columns.remedy, remedy)}`,
    '',
  ].join('\n');
}

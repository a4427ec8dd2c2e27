import type { DatasetDocument } from '../../contract/dataset.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { drawPicture, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { layRows, numbers, texts } from '../columns.ts';
import type { DatasetWords } from './words.ts';

interface Line {
  readonly period: string;
  readonly ledger: string;
  readonly rows: number;
  readonly path: string;
  readonly sha256: string;
}

/** The contents of a dataset, one file per line. Ends with a line break. */
export function datasetPicture(
  { city, periods }: DatasetDocument,
  ledgerName: (ledger: string) => string | undefined,
  options: PictureOptions<DatasetWords>,
): string {
  const { words } = options;
  const lines = periods.flatMap(({ period, files }) =>
    files.map(({ path, rows, sha256 }): Line => {
      const table = path.slice(0, path.indexOf('/'));
      const ledger = ledgerName(table) ?? words.tables[table as keyof DatasetWords['tables']];
      return { period, ledger, rows, path, sha256 };
    }),
  );
  return drawPicture(
    words.title(city),
    words.aside(periods.length, lines.length),
    [tableBlock(filesTable(lines, words), true, options)],
    options,
  );
}

function filesTable(lines: readonly Line[], { title, columns }: DatasetWords): LayoutTable {
  return {
    id: 'dataset',
    title: title(''),
    notes: [],
    ...layRows<Line>(
      [
        texts('period', columns.period, 0, ({ period }) => period),
        texts('ledger', columns.ledger, 0, ({ ledger }) => ledger),
        numbers('rows', columns.rows, 0, ({ rows }) => rows),
        texts('sha256', columns.sha256, 2, ({ sha256 }) => sha256.slice(0, DIGITS)),
        texts('path', columns.path, 1, ({ path }) => path),
      ],
      lines,
    ),
  };
}

/** Enough digits to tell two checksums apart. */
const DIGITS = 12;

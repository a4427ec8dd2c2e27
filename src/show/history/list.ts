import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { drawBlocks, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { EMPTY_CELL } from '../cells.ts';
import { amounts, cells, layRows, numbers, texts } from '../columns.ts';
import type { ClosedMonths, ClosedVersion } from './closed-version.ts';
import type { ClosedMonthsWords, ListWords } from './words.ts';

/** The closed months as a table, one version per line. Ends with a line break. */
export function historyPicture({ versions }: ClosedMonths, options: PictureOptions<ListWords>): string {
  const { words } = options;
  if (versions.length === 0) return `${words.history.nothingClosed}\n`;
  return drawBlocks([tableBlock(historyTable(versions, words), true, options)], options);
}

function historyTable(versions: readonly ClosedVersion[], { history, report }: ListWords): LayoutTable {
  const { columns } = history;
  const { columns: fields, summary } = report;
  return {
    id: 'history',
    title: history.list,
    notes: [],
    ...layRows<ClosedVersion>(
      [
        texts('period', columns.period, 0, ({ period }) => formatPeriod(period)),
        texts('version', columns.version, 0, ({ version }) => history.version(version)),
        texts('closedAt', columns.closedAt, 3, ({ closedAt }) => closedAt?.slice(0, 10)),
        numbers('projects', summary.projects, 0, ({ totals }) => totals.projects),
        amounts('totalInvestment', fields.totalInvestment, 2, ({ totals }) => totals.totalInvestment),
        amounts('annualPlan', fields.annualPlan, 1, ({ totals }) => totals.annualPlan),
        amounts('completed', fields.completed, 0, ({ totals }) => totals.completed),
        cells('rate', summary.rate, 'percent', 0, ({ rate }) =>
          rate === undefined ? EMPTY_CELL : { type: 'percent', value: rate },
        ),
        texts('digest', columns.digest, 4, ({ digest }) => digest?.slice(0, DIGITS)),
        texts('remarks', columns.remarks, 0, (version) => remarksOn(version, history).join('；')),
      ],
      versions,
      ({ isIntact }) => (isIntact ? undefined : 'behind'),
    ),
  };
}

/** Enough digits to tell two checksums apart. */
const DIGITS = 12;

function remarksOn(
  { version, isIntact, isReplaced, revised, accepted }: ClosedVersion,
  words: ClosedMonthsWords,
): readonly string[] {
  return [
    ...(isIntact ? [] : [words.damaged]),
    ...(isReplaced ? [words.replaced(version + 1)] : []),
    ...(revised === undefined ? [] : [words.revised(revised)]),
    ...(accepted === undefined ? [] : [words.accepted(accepted)]),
  ];
}

import type { Accounted } from '../../calculate/account.ts';
import { NOTHING, type Source } from '../bulletin/paper.ts';
import { figureFinder, saidFigure } from '../bulletin/said-figure.ts';
import { ledgerFigures } from './figures.ts';
import { ledgerTables, type ShownLedger } from './tables.ts';

/** What a bulletin uses of a ledger: its figures by the names of `kp trace`, and its lists, as `matters.overdue`. */
export function ledgerSource<R extends { readonly table: { readonly file: string } }>(
  shown: ShownLedger<R>,
  accounted: Accounted<R>,
): Source {
  const find = figureFinder(() => ledgerFigures(shown.id, accounted));
  return {
    ...NOTHING,
    figure(path) {
      const figure = path.startsWith(`${shown.id}.`) ? find(path) : undefined;
      return figure && saidFigure(figure, shown.columns);
    },
    paths: () => Array.from(ledgerFigures(shown.id, accounted), ({ path }) => path),
    tables: (id) =>
      ledgerTables(shown)
        .filter((table) => `${shown.id}.${table.id}` === id)
        .map((table) => ({ ...table, title: shown.words.tableOf(shown.title, table.title) })),
  };
}

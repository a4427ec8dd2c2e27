import type { LayoutTable } from '../../../../model/layout.ts';
import { type ColumnOf, layRows, texts } from '../../../../show/columns.ts';
import type { Shown } from '../../../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../../../write/terminal/blocks.ts';
import type { Progress } from '../../measures/progress.ts';
import type { ProjectPicture, ProjectWords } from '../../words/words.ts';
import { behindTime, progressColumns } from '../report/progress-tables.ts';
import { type Rollup, rollupDocument } from './rolled.ts';

/** A roll-up in every format. CSV and TSV have one line per city. */
export function rollupShown(rollup: Rollup, drawing: ProjectPicture): Shown {
  const { words } = drawing;
  const { rolled } = words;
  const tables = [citiesTable(rollup, words), ...besides(rollup, words)];
  const title = rolled.title(rollup.period);
  return {
    document: () => rollupDocument(rollup),
    tables: (format) => (format === 'csv' || format === 'tsv' ? tables.slice(0, 1) : tables),
    heading: title,
    picture: () =>
      drawPicture(
        title,
        rolled.aside(rollup.cities.length, rollup.cities.length + rollup.notReported.length),
        [
          ...tables.map((table) => tableBlock(table, false, drawing)),
          sentenceBlock(notesOf(rollup, words), drawing),
        ],
        drawing,
      ),
  };
}

interface Line {
  readonly key: string;
  readonly progress: Progress;
  readonly silent?: readonly string[] | undefined;
}

function citiesTable(rollup: Rollup, words: ProjectWords): LayoutTable {
  const { rolled, report } = words;
  const all: Line = { key: report.total, progress: rollup.whole.progress };
  const lines = rollup.cities.map(
    ({ key, progress, reporting }): Line => ({ key, progress, silent: reporting?.notReported }),
  );
  const columns: readonly ColumnOf<Line>[] = [
    texts('key', rolled.columns.city, 0, ({ key }) => key),
    ...progressColumns(report),
    texts('notReported', rolled.columns.notReported, 4, ({ silent }) => silent?.join('、')),
  ];
  return {
    id: 'byCity',
    title: rolled.tables.byCity,
    notes: [],
    ...layRows<Line>(columns, [...lines, all], (line) =>
      line === all ? 'total' : behindTime(line.progress),
    ),
  };
}

/** The tables below that of the cities, if they have rows. */
function besides(rollup: Rollup, { rolled, report }: ProjectWords): readonly LayoutTable[] {
  const levels: LayoutTable = {
    id: 'byLevel',
    title: report.tables.byLevel,
    notes: [],
    ...layRows<Line>(
      [texts('key', report.columns.level, 0, ({ key }) => key), ...progressColumns(report)],
      rollup.byLevel,
      (line) => behindTime(line.progress),
    ),
  };
  const twice: LayoutTable = {
    id: 'twice',
    title: rolled.tables.twice,
    notes: [],
    ...layRows<Rollup['twice'][number]>(
      [
        texts('code', report.columns.code, 0, ({ code }) => code),
        texts('cities', rolled.columns.city, 0, ({ cities }) => cities.join('、')),
      ],
      rollup.twice,
    ),
  };
  return [levels, twice].filter(({ rows }) => rows.length > 0);
}

function notesOf({ notReported, twice, untold }: Rollup, { rolled }: ProjectWords): string[] {
  return [
    ...(notReported.length > 0 ? [rolled.notes.notReported(notReported)] : []),
    ...(twice.length > 0 ? [rolled.notes.twice(twice.length)] : []),
    ...(untold.length > 0 ? [rolled.notes.untold(untold)] : []),
  ];
}

import type { LayoutTable } from '../../../../model/layout.ts';
import { formatSource } from '../../../../model/source.ts';
import { tableSource } from '../../../../model/table.ts';
import { textCell } from '../../../../show/cells.ts';
import type { ShortenName } from '../../../../show/file-names.ts';
import { cellOf } from '../../cell-of.ts';
import { freeText } from '../../free-text.ts';
import type { Report } from '../../measures/report.ts';
import type { Project } from '../../record.ts';
import type { ReportWords } from './words.ts';

/** The projects that state a problem, as their lists word it, in the order of the lists. */
export function problemsTable({ projects }: Report, words: ReportWords, shorten: ShortenName): LayoutTable {
  const { columns, summary } = words;
  return {
    id: 'problems',
    title: words.tables.problems,
    notes: [],
    columns: [
      { id: 'name', title: columns.name, kind: 'text', expendable: 0 },
      { id: 'agency', title: columns.agency, kind: 'text', expendable: 1 },
      { id: 'problem', title: columns.problem, kind: 'text', expendable: 0 },
      { id: 'matter', title: columns.matter, kind: 'text', expendable: 2 },
      { id: 'place', title: summary.place, kind: 'text', expendable: 3 },
    ],
    rows: projects
      .filter((project) => project.problem !== undefined)
      .map((project) => ({
        cells: [
          textCell(project.name),
          textCell(project.agency),
          textCell(project.problem),
          textCell(freeText(project, 'matter')),
          placeCell(project, shorten),
        ],
      })),
  };
}

function placeCell(project: Project, shorten: ShortenName) {
  const { table, position } = project;
  const source =
    cellOf(project, 'problem')?.source ?? tableSource(table, table.sheet.cells.rowNumber(position));
  return { type: 'text', text: shorten(formatSource(source)), source } as const;
}

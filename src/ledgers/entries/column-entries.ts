import { type Finding, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import type { Table } from '../../model/table.ts';
import { readDate } from '../../normalise/date.ts';
import { projectName } from '../../normalise/name.ts';
import { textCell } from '../../normalise/reading.ts';
import { cleanText } from '../../normalise/text.ts';
import { settledAs } from '../../recognise/ledger-words.ts';
import { cellAt, cellIn } from '../../show/trace/evidence.ts';
import type { EntriesByColumn, Ledger } from '../ledger.ts';
import { AGENCY, PROJECT_CODE, PROJECT_NAME } from '../lines/common-fields.ts';
import type { Office } from '../office.ts';
import { type Entry, type EntryValue, keyOf, textOf } from './entry.ts';
import { readEntries } from './read-entries.ts';

/**
 * Entries from a project list with one column per entry (立项批复, 用地预审, 施工许可): one for every project and column.
 * Projects in a list of the ledger's own (`listed`) get none, because that list says more.
 */
export function columnEntries(
  ledger: Ledger,
  tables: readonly Table[],
  listed: readonly Entry[],
  period: Period,
  office: Office,
): Outcome<readonly Entry[]> {
  const { byColumn, beside } = ledger;
  if (byColumn === undefined || beside === undefined) return { value: [], findings: [] };
  const findings: Finding[] = [];
  const own = new Set(listed.map((entry) => projectName(textOf(entry, beside.project) ?? '').key));
  const entries = tables.flatMap((table) => {
    const columns = table.columns.flatMap(({ column, header, field }) => {
      const heading = cleanText(header.split('/').at(-1)!).replace(/\s/g, '');
      return field === undefined && byColumn.heading.test(heading) ? [{ column, heading }] : [];
    });
    if (columns.length < byColumn.fewest) return [];
    const projects = readEntries({ ...ledger, ...ONLY_PROJECT }, table, period, office).value;
    return projects
      .filter(({ name }) => !own.has(projectName(name).key))
      .flatMap((project) => entriesOf(ledger, byColumn, beside.project, project, columns, findings));
  });
  return { value: entries, findings };
}

/** The fields read from a project list besides these columns. */
const ONLY_PROJECT = {
  fields: [PROJECT_NAME, PROJECT_CODE, AGENCY],
  key: ['name', 'agency'],
  handedInAs: () => 'agency',
  derive: undefined,
} as const;

interface EntryColumn {
  readonly column: number;
  readonly heading: string;
}

/** None for a project whose cells are all empty: nobody has filled in its row. */
function entriesOf(
  ledger: Ledger,
  { day, state, stateOf }: EntriesByColumn,
  projectField: string,
  project: Entry,
  columns: readonly EntryColumn[],
  findings: Finding[],
): readonly Entry[] {
  const cells = columns.map(({ column, heading }) => ({ heading, cell: cellAt(project, column) }));
  if (cells.every(({ cell }) => cell === undefined || cell.raw.trim() === '')) return [];
  const { code, agency, table, position, by } = project;
  return cells.flatMap(({ heading, cell }): Entry[] => {
    const written = cleanText(cell?.shown ?? cell?.raw ?? '');
    if (NOT_NEEDED.test(written)) return [];
    const date = readDate(textCell(written), {});
    const values = new Map<string, EntryValue>([
      ['name', heading],
      [projectField, project.name],
      ...(code === undefined ? [] : [['code', code] as const]),
      ...(agency === undefined ? [] : [['agency', agency] as const]),
    ]);
    const word = stateOf(written);
    if (date.state === 'value') values.set(day, date.value);
    else if (word !== undefined) values.set(state, word);
    else if (written !== '' && cell !== undefined) {
      const facts = { raw: written, field: settledAs(ledger.id, state) };
      findings.push(finding('entry/state-unknown', facts, cell.source));
    }
    const inferred = new Map([...values.keys()].map((field) => [field, cell ?? cellIn(project, 'name')]));
    inferred.set(projectField, cellIn(project, 'name'));
    const key = keyOf(values, ledger.key);
    return [{ table, position, name: heading, key, code, agency, values, by, from: PROJECTS, inferred }];
  });
}

/** The id of the project list. */
const PROJECTS = 'projects';
const NOT_NEEDED = /^(?:[/／—–-]+|无需.*|不需.*|不涉及|不适用|无)$/;

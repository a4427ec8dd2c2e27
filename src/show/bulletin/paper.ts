import type { LayoutTable } from '../../model/layout.ts';
import type { Letterhead, NamedParts, Paper, PaperChart, PaperSection } from '../../model/paper.ts';
import { formatPoints, NOTHING as NOTHING_KNOWN } from '../../write/amounts.ts';
import { OUTLINE, type SectionOutline } from './outline.ts';
import { figureText, type Sayable, type Sentence, type Speech, say, textOf } from './sentence.ts';
import type { BulletinWords } from './words.ts';

/** Where a bulletin takes figures, tables and charts from: one source for each subject of the month. */
export interface Source extends Sayable {
  /** Usually one; several for some ids, none if there is nothing to show. */
  readonly tables: (id: string) => readonly LayoutTable[];
  /** The same for an office's own document, which asks for a table by name: also those that would repeat the text. */
  readonly asked?: (id: string) => readonly LayoutTable[];
  readonly chart: (id: string) => PaperChart | undefined;
  /** The paths of all figures, including missing ones. */
  readonly paths: () => Iterable<string>;
}

/** The bulletin of a month. Parts without data are left out, and sections are numbered without gaps. */
export function bulletinPaper(
  source: Source,
  letterhead: Letterhead,
  words: BulletinWords,
  speech: Speech,
): Paper {
  const said = (sentence: Sentence) => textOf(say(sentence, source, speech));
  const paragraphs = (outline: SectionOutline): readonly string[] =>
    paragraphsOf(outline, words)
      .map((sentences) => sentences.map(said).filter((text) => text !== ''))
      .filter((sentences) => sentences.length > 0)
      .flatMap((sentences) => sentences.join(words.space).split('\n'));
  const sections = OUTLINE.map((outline) => ({ outline, paragraphs: paragraphs(outline) })).filter(
    (section) => section.paragraphs.length > 0,
  );
  const workbook = source.word('workbook') ?? '';
  const tables = sections.map(({ outline: { annexes, lists = [] } }) => [
    ...filled(annexes.flatMap(source.tables)),
    ...filled(lists.flatMap(source.tables)).map((table) => firstRows(table, workbook, words)),
  ]);
  const count = tables.flat().length;
  const before = tables.map((_, at) => tables.slice(0, at).flat().length);
  return {
    title: said(words.title),
    letterhead,
    lead: said(words.lead),
    sections: sections.map(({ outline, paragraphs: texts }, at): PaperSection => {
      const first = before[at]! + 1;
      const last = before[at]! + tables[at]!.length;
      return {
        id: outline.id,
        heading: words.numbered(at + 1, words.sections[outline.id].heading),
        paragraphs: texts,
        pointer: last < first ? '' : words.space + words.seeAnnexes(first, last, count),
        tables: filled(outline.tables.flatMap(source.tables)),
        charts: outline.charts.flatMap((id) => source.chart(id) ?? []),
      };
    }),
    annexes: tables.flat().map((table, at) => ({ label: words.annex(at + 1, count), table })),
    annexList: tables.flat().map(({ title }, at) => words.annexLine(at + 1, count, title)),
    named: namedParts(source, speech),
  };
}

/** Words that a template can use. */
const WORDS = ['year', 'month', 'months', 'city', 'timeProgress', 'silent', 'missing'];

function namedParts(source: Source, speech: Speech): NamedParts {
  return {
    text(name) {
      if (WORDS.includes(name)) return source.word(name) ?? '';
      const figure = source.figure(name);
      // The words around it do not say whether it is ahead of time or behind, so it keeps its sign.
      if (figure?.kind === 'points') return formatPoints(figure.value);
      if (figure !== undefined) return figureText(figure, speech);
      for (const path of source.paths()) if (path === name) return NOTHING_KNOWN;
      return undefined;
    },
    tables: (id) => filled((source.asked ?? source.tables)(id)),
    charts: (id) => [source.chart(id) ?? []].flat(),
    names: source.paths,
    words: WORDS,
    sectionIds: OUTLINE.map(({ id }) => id),
    tableIds: OUTLINE.flatMap(({ tables, annexes, lists = [] }) => [...tables, ...annexes, ...lists]),
    chartIds: OUTLINE.flatMap(({ charts }) => charts),
  };
}

/** A source without any data, to be overridden in part. */
export const NOTHING: Source = {
  figure: () => undefined,
  word: () => undefined,
  list: () => [],
  tables: () => [],
  chart: () => undefined,
  paths: () => [],
};

/** Combines sources: the first one that has a value gives it. */
export function together(sources: readonly Source[]): Source {
  const first = <T>(ask: (source: Source) => T | undefined): T | undefined => {
    for (const source of sources) {
      const found = ask(source);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    figure: (path) => first((source) => source.figure(path)),
    word: (name) => first((source) => source.word(name)),
    list: (name) => sources.flatMap((source) => source.list(name)),
    tables: (id) => sources.flatMap((source) => source.tables(id)),
    asked: (id) => sources.flatMap((source) => (source.asked ?? source.tables)(id)),
    chart: (id) => first((source) => source.chart(id)),
    paths: () => sources.flatMap((source) => [...source.paths()]),
  };
}

function paragraphsOf({ id }: SectionOutline, { opening, sections }: BulletinWords) {
  const { paragraphs } = sections[id];
  return id === 'overall' ? [opening, ...paragraphs] : paragraphs;
}

function filled(tables: readonly LayoutTable[]): readonly LayoutTable[] {
  return tables.filter(({ rows }) => rows.length > 0).map(forReaders);
}

/** Nobody reads a longer list on paper. */
const MOST_ROWS = 40;

/** The beginning of a long list, with a note on where the rest is. */
function firstRows(table: LayoutTable, workbook: string, { shortened }: BulletinWords): LayoutTable {
  const all = table.rows.length;
  if (all <= MOST_ROWS) return table;
  const notes = [...table.notes, shortened(all, MOST_ROWS, workbook)];
  return { ...table, notes, rows: table.rows.slice(0, MOST_ROWS) };
}

/** The place of a record in the lists matters only to people who check them. */
const PLACES: ReadonlySet<string> = new Set(['place', 'file', 'sheet', 'row', 'cells', 'code']);

function forReaders(table: LayoutTable): LayoutTable {
  const isKept = table.columns.map(({ id }) => !PLACES.has(id));
  if (isKept.every(Boolean)) return table;
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => isKept[at]);
  const rows = table.rows.map((row) => ({ ...row, cells: kept(row.cells) }));
  return { ...table, columns: kept(table.columns), rows };
}

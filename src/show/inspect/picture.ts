import type {
  InspectDocument,
  InspectedFile,
  InspectedSheet,
  InspectedTable,
} from '../../contract/inspect.ts';
import type { TakenPart } from '../../model/table.ts';
import { NOTHING } from '../../write/amounts.ts';
import { type Labelled, labelLines } from '../../write/terminal/blocks.ts';
import { widest } from '../../write/terminal/grid.ts';
import type { Palette } from '../../write/terminal/palette.ts';
import { drawTable } from '../../write/terminal/table.ts';
import { pack, truncate, wrap } from '../../write/terminal/text.ts';
import { visible } from '../../write/terminal/visible.ts';
import { layRows, texts } from '../columns.ts';
import type { InspectionWords, InspectWords } from './words.ts';

export interface InspectionOptions {
  readonly words: InspectionWords;
  readonly colors: Palette;
  /** The width of the terminal; undefined without one. */
  readonly width: number | undefined;
}

/** Fits a header of three levels with its unit; anything longer is a note inside the header. */
const WIDEST_HEADER = 48;
const SHEET_INDENT = 2;
const TABLE_INDENT = 4;
/** Delimiters that would be invisible. */
const NAMED = new Map([
  ['\t', 'tab'],
  [' ', 'space'],
]);

/** The given options, on a line above the files; empty if there are none. */
export function renderAsked(asked: InspectDocument['asked'], { words, colors }: InspectionOptions): string {
  const given = [
    ['--sheet', asked.sheet],
    ['--header-row', asked.headerRow],
    ['--encoding', asked.encoding],
    ['--delimiter', asked.delimiter && (NAMED.get(asked.delimiter) ?? asked.delimiter)],
    ['--quote', asked.quote],
  ].flatMap(([option, value]) => (value === null ? [] : [`${option} ${visible(String(value))}`]));
  const options = [...given, ...(asked.skipHidden ? ['--skip-hidden'] : [])];
  return options.length === 0 ? '' : `${colors.warning(words.inspect.asked(options))}\n\n`;
}

/**
 * One file for people: what it is, and sheet by sheet what was read and what was left out. Ends with a line break.
 */
export function renderInspectedFile(file: InspectedFile, options: InspectionOptions): string {
  const { inspect: words } = options.words;
  const kind = kindOf(file, options);
  const phrases = [options.colors.strong(visible(file.file)), kind, ...textPhrases(file, words)];
  const [name = '', ...about] = pack(phrases, roomFor(SHEET_INDENT, options));
  const lines = [
    ...flow(name, 0, options),
    ...indent(about, SHEET_INDENT),
    ...file.sheets.flatMap((sheet) => sheetLines(sheet, options)),
  ];
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()}\n`;
}

function kindOf(
  { format, sameAs, findings }: InspectedFile,
  { words: { inspect: words }, colors }: InspectionOptions,
): string {
  if (format !== null) return words.formats[format];
  if (findings.some(({ code }) => code === 'file/left-out')) return colors.faint(words.settledOut);
  return sameAs === null ? colors.behind(words.unread) : colors.faint(words.sameAs(visible(sameAs)));
}

function textPhrases(file: InspectedFile, words: InspectWords): string[] {
  const { encoding, encodingFrom, delimiter, delimiterFrom, spaceAfterDelimiter, quote } = file;
  return [
    ...(encoding === null ? [] : [words.encoding(encoding, encodingFrom)]),
    ...(delimiter === null
      ? []
      : [words.delimiter(visible(delimiter), spaceAfterDelimiter ?? false, delimiterFrom)]),
    ...(quote === null ? [] : [words.quote(quote, file.backslashEscapes ?? false)]),
  ];
}

function sheetLines(sheet: InspectedSheet, options: InspectionOptions): string[] {
  const { inspect: words } = options.words;
  const name = sheet.name === '' ? words.onlySheet : words.sheet(visible(sheet.name));
  const heading = `${options.colors.strong(name)}${words.visibility[sheet.visibility]}`;
  if (sheet.leftOut !== null) {
    const reason = options.colors.faint(words.leftOutSheets[sheet.leftOut]);
    return flow(`${heading}  ${reason}`, SHEET_INDENT, options);
  }
  const { hiddenRows, hiddenColumns } = sheet;
  const hidden = [
    ...(hiddenRows.length === 0 ? [] : [words.hiddenRows(hiddenRows.length, runsOf(hiddenRows, words))]),
    ...(hiddenColumns.length === 0 ? [] : [words.hiddenColumns(words.list(hiddenColumns, false))]),
  ];
  const hiddenFact: Fact = { label: 'hidden', lines: hidden.length === 0 ? [] : [words.list(hidden, false)] };
  return [
    ...flow(heading, SHEET_INDENT, options),
    ...factLines([hiddenFact], options),
    ...sheet.tables.flatMap((table) => tableLines(table, options)),
  ];
}

/** A line with its label, and further lines without one. */
interface Fact {
  readonly label: keyof InspectWords['labels'];
  readonly lines: readonly string[];
}

function tableLines(table: InspectedTable, options: InspectionOptions): string[] {
  const { colors } = options;
  const { inspect: words } = options.words;
  const isProject = options.words.ledgerName(table.ledger) === undefined;
  const { title, reporter, reportedOn, rows, firstRow, lastRow, declared, mergedRanges } = table;
  const wrong = (text: string, agrees: boolean): string => (agrees ? text : colors.warning(text));
  const one = (text: string | false | null): string[] => (text === false || text === null ? [] : [text]);
  const takenFrom = (part: TakenPart) => {
    const from = table.taken[part];
    return from === undefined ? '' : words.taken[from];
  };
  const facts: readonly Fact[] = [
    { label: 'ledger', lines: one(options.words.ledgerName(table.ledger) ?? null) },
    { label: 'title', lines: one(title !== null && `${visible(title)}${takenFrom('title')}`) },
    {
      label: 'reporter',
      lines: one(
        reporter !== null &&
          `${words.reporter(visible(reporter), reportedOn ?? undefined)}${takenFrom('reporter')}`,
      ),
    },
    { label: 'header', lines: [words.header(words.list(table.headerRows.map(String), false))] },
    {
      label: 'rows',
      lines: [firstRow === null || lastRow === null ? words.noRows : words.rows(rows, firstRow, lastRow)],
    },
    {
      label: 'declared',
      lines: one(
        declared !== null &&
          wrong(
            words.declared(declared, rows, table.declaredAgrees !== false),
            table.declaredAgrees !== false,
          ),
      ),
    },
    { label: 'totals', lines: totalLines(table.totals, options) },
    { label: 'proven', lines: one(isProject && provenText(table, options.words)) },
    { label: 'leftOut', lines: one(table.leftOutRows.length > 0 && leftOutText(table, options.words)) },
    { label: 'sections', lines: sectionLines(table.sections, options) },
    {
      label: 'merges',
      lines: one(mergedRanges.length > 0 && words.merges(mergedRanges.length, cutList(mergedRanges, words))),
    },
  ];
  const drawn = drawTable(columnTable(table, options.words), {
    width: options.width && roomFor(TABLE_INDENT, options),
    unit: '万元',
    colors,
  });
  return [...factLines(facts, options), ...indent(drawn, TABLE_INDENT), ''];
}

/** Totals that agree are listed together, others line by line. */
function totalLines(
  totals: InspectedTable['totals'],
  { words: { inspect: words }, colors }: InspectionOptions,
): string[] {
  const right = totals.filter(({ agrees }) => agrees === true).map(({ row }) => row);
  const wrong = totals.flatMap(({ row, label, declared, declaredAgrees, differences }) => [
    ...differences.map(({ header, printed, own }) =>
      words.totalDiffers(row, visible(label), visible(header), visible(printed), own),
    ),
    ...(declared !== null && declaredAgrees === false
      ? [words.countDiffers(row, visible(label), declared)]
      : []),
  ]);
  return [
    ...(right.length === 0 ? [] : [words.totalsAgree(runsOf(right, words))]),
    ...wrong.map(colors.warning),
  ];
}

/** The amounts that printed totals prove; also said if there are none. */
function provenText(
  { ledger, proven }: InspectedTable,
  { inspect: words, fieldName }: InspectionWords,
): string {
  const fields = proven.map((field) => fieldName(ledger, field));
  return fields.length === 0 ? words.notProven : words.proven(words.list(fields, false));
}

function leftOutText({ leftOutRows }: InspectedTable, { inspect: words, names }: InspectionWords): string {
  const groups = leftOutRows.map(({ reason, rows }) => {
    const numbers = rows.map(({ row }) => row);
    return words.leftOut(names.leftOut[reason], rows.length, runsOf(numbers, words));
  });
  return words.list(groups, false);
}

function sectionLines(
  sections: InspectedTable['sections'],
  { words: { inspect: words }, colors }: InspectionOptions,
): string[] {
  if (sections.length === 0) return [];
  return [
    words.sections(sections.length),
    ...sections.map(({ row, depth, name, rows, declared, agrees }) => {
      const text = words.section(row, visible(name), rows, declared ?? undefined, agrees !== false);
      return '  '.repeat(depth - 1) + (agrees === false ? colors.warning(text) : text);
    }),
  ];
}

function columnTable({ ledger, columns }: InspectedTable, { fieldName, inspect }: InspectionWords) {
  const { columns: titles, match: matchText, unit: unitText, unitFrom } = inspect;
  return {
    id: 'columns',
    title: '',
    notes: [],
    ...layRows<InspectedTable['columns'][number]>(
      [
        texts('column', titles.column, 0, ({ column }) => column),
        texts('header', titles.header, 0, ({ header }) => truncate(visible(header), WIDEST_HEADER)),
        texts('field', titles.field, 0, ({ field, pieceOf }) => {
          const own = field === null ? [] : [fieldName(ledger, field)];
          const whole = pieceOf === undefined ? [] : [inspect.pieceOf(fieldName(ledger, pieceOf))];
          return inspect.list([...own, ...whole], false) || NOTHING;
        }),
        texts('match', titles.match, 0, ({ match, confidence, decided }) =>
          matchText(match, Math.round(confidence * 100), decided),
        ),
        texts('unit', titles.unit, 0, ({ unit, unitFrom: from }) =>
          unit === null || from === null ? (unit ?? '') : unitText(unit, unitFrom[from]),
        ),
      ],
      columns,
    ),
  };
}

/** Labels one below the other, equally wide in every table, with their texts beside them. */
function factLines(facts: readonly Fact[], options: InspectionOptions): string[] {
  const { labels } = options.words.inspect;
  const labelled = facts.map(({ label, lines }): Labelled => [labels[label], lines]);
  const drawn = labelLines(labelled, {
    width: options.width && options.width - TABLE_INDENT,
    paint: options.colors.faint,
    least: widest(Object.values(labels)),
  });
  return indent(drawn, TABLE_INDENT);
}

/** `3—5、12`: ascending row numbers, with consecutive ones combined. */
function runsOf(rows: readonly number[], words: InspectWords): string {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return cutList(
    runs.map(([from, to]) => (from === to ? String(from) : words.run(from, to))),
    words,
  );
}

function cutList(parts: readonly string[], words: InspectWords): string {
  return words.list(parts.slice(0, MOST_LISTED), parts.length > MOST_LISTED);
}

const MOST_LISTED = 12;

function roomFor(indentation: number, { width }: InspectionOptions): number {
  return (width ?? Number.POSITIVE_INFINITY) - indentation;
}

function flow(text: string, indentation: number, options: InspectionOptions): string[] {
  const lines = options.width === undefined ? [text] : wrap(text, roomFor(indentation, options), '  ');
  return indent(lines, indentation);
}

function indent(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

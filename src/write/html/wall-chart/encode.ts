import { latestDay, type PlainDate } from '../../../model/plain-date.ts';
import { columnName, type Source } from '../../../model/source.ts';
import type { ChartLine, WallChart } from '../../../model/wall-chart.ts';
import { Numbered, Traces } from '../traces.ts';
import type { PageWords } from '../words.ts';
import type { ChartData, FieldData, LineData } from './data.ts';

/** Gives a number to everything that occurs often: sheets, traces, texts, and the positions of a line's cells. */
export class Encoder extends Traces {
  readonly #patterns = new Numbered<string>();
  /** How often each text occurs in all lines. */
  readonly #count = new Map<string, number>();
  readonly #texts = new Numbered<string>(['']);
  #suffixes: ReadonlyMap<string, string> = new Map();

  data(chart: WallChart, unit: string, words: PageWords): ChartData {
    const { groupings, fields } = chart;
    const keys = groupings.map(({ groups }) => new Map(groups.map(({ key }, at) => [key, at] as const)));
    const finishes = chart.lines.flatMap(({ planned: { finish } }) =>
      finish === undefined ? [] : [latestDay(finish)],
    );
    const ranks = new Map(
      [...new Set(finishes)].sort((one, other) => one - other).map((day, at) => [day, at + 1]),
    );
    this.#suffixes = suffixesOf(chart);
    for (const text of chart.lines.flatMap((line) => [...this.#ownTexts(line, chart), line.reason ?? '']))
      this.#count.set(text, (this.#count.get(text) ?? 0) + 1);
    return {
      groupings: groupings.map(({ isSeveral, groups }) => ({
        isSeveral,
        titles: groups.map(({ title }) => title),
      })),
      fields: fields.map(({ id, title }): FieldData => {
        const grouping = groupings.findIndex((one) => one.id === id);
        const column = COLUMNS[id];
        if (grouping >= 0) return { id, title, grouping };
        const suffix = this.#suffixes.get(id);
        const own = suffix === undefined ? { id, title } : { id, title, suffix };
        return column === undefined ? own : { ...own, column, unit };
      }),
      lines: chart.lines.map((line) => this.#line(line, chart, keys, ranks)),
      unstated: groupings.map(({ groups }) => groups.findIndex(({ key }) => key === '')),
      ...this.traced(words.script),
      patterns: this.#patterns.all,
      texts: this.#texts.all,
    };
  }

  #line(
    line: ChartLine,
    chart: WallChart,
    keys: readonly ReadonlyMap<string, number>[],
    ranks: ReadonlyMap<number, number>,
  ): LineData {
    const { place, values, planned, reason } = line;
    const groups = line.groups.map((own, at) => {
      const known = own.flatMap((key) => keys[at]?.get(key) ?? []);
      return known.length === 1 ? known[0]! : known;
    });
    const shades = (chart.lights ?? []).map(({ shade }) => shade);
    const sheet = this.sheet(place.file, place.sheet);
    const cells = values
      .map((value) => (value?.sources ?? []).map((source) => this.#cell(source, place, sheet)).join('+'))
      .join(',');
    const texts = this.#ownTexts(line, chart).map((text) => this.#text(text));
    const told = [
      groups,
      line.light === undefined ? shades.length : shades.indexOf(line.light),
      chart.marks.reduce((bits, { id }, at) => bits | (line.marks.includes(id) ? 1 << at : 0), 0),
      rankOf(planned.finish, ranks),
      sheet,
      place.row ?? 0,
      this.#patterns.of(cells),
      withoutEnd(texts),
    ] as const;
    return reason === undefined ? told : [...told, this.#text(reason)];
  }

  /** A line's text for each field that is not a grouping; empty if a column of the table shows it. */
  #ownTexts(line: ChartLine, { fields, groupings }: WallChart): readonly string[] {
    return fields.flatMap(({ id }, at) => {
      if (groupings.some((one) => one.id === id)) return [];
      return [isInColumn(id, line) ? '' : bare(line.values[at]?.text ?? '', this.#suffixes.get(id))];
    });
  }

  /** A text that occurs only once is not replaced by a number. */
  #text(text: string): number | string {
    return text !== '' && this.#count.get(text) === 1 ? text : this.#texts.of(text);
  }

  /** Only the column if the cell is in the line's own row; otherwise with row, and with sheet if that differs too. */
  #cell(source: Source, { file, sheet, row }: Source, own: number): string {
    if (source.column === undefined) return '';
    const column = columnName(source.column);
    const isSame = source.file === file && source.sheet === sheet;
    if (isSame && source.row === row) return column;
    return isSame
      ? `${column}${source.row}`
      : `${this.sheet(source.file, source.sheet) === own ? '' : `${this.sheet(source.file, source.sheet)}!`}${column}${source.row}`;
  }
}

const AMOUNT = /^(?<number>[\d,]+(?:\.\d+)?)(?<unit>亿元|万元| (?:billion|million) yuan)$/;

/** A number without a unit; the script adds one. */
const BARE = /^[\d.,]+$/;

/** For each field, the unit that most of its amounts have. */
function suffixesOf({ fields, lines }: WallChart): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [at, { id }] of fields.entries()) {
    const texts = lines.flatMap(({ values }) => values[at]?.text ?? []);
    const units = texts.flatMap((text) => AMOUNT.exec(text)?.groups?.unit ?? []);
    if (texts.some((text) => BARE.test(text))) continue;
    const most = units.find((unit) => units.filter((one) => one === unit).length * 2 > units.length);
    if (most !== undefined) found.set(id, most);
  }
  return found;
}

/** An amount without the field's unit. */
function bare(text: string, suffix: string | undefined): string {
  const amount = AMOUNT.exec(text)?.groups;
  return suffix !== undefined && amount?.unit === suffix ? amount.number! : text;
}

function rankOf(day: PlainDate | undefined, ranks: ReadonlyMap<number, number>): number {
  return (day && ranks.get(latestDay(day))) ?? 0;
}

/** The columns of the table that show a field, counted from the right; the script reads them there. */
const COLUMNS: Readonly<Record<string, number>> = { annualPlan: 4, completed: 3 };

/** A completed amount of 0 keeps its own text, which can say that a blank was read as 0. */
function isInColumn(id: string, { annualPlan, completed }: ChartLine): boolean {
  if (id === 'annualPlan') return typeof annualPlan === 'number';
  return id === 'completed' && typeof completed === 'number' && completed !== 0;
}

function withoutEnd(texts: readonly (number | string)[]): readonly (number | string)[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== 0) + 1);
}

import type { Draw, Drawing, Stratum } from '../../calculate/sampling/draw.ts';
import type { SampleDocument } from '../../contract/sample.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod, type Period } from '../../model/period.ts';
import type { Shown } from '../../write/formats.ts';
import { drawPicture, sentenceBlock, tableBlock } from '../../write/terminal/blocks.ts';
import type { PictureOptions } from '../../write/terminal/picture.ts';
import { type ColumnOf, layRows, numbers, texts } from '../columns.ts';
import type { SampleWords } from './words.ts';

export type Strata = keyof SampleWords['strataNames'];

/** A project that can be drawn, as the route names it. */
export interface Visit {
  readonly project: string;
  readonly code: string | undefined;
  readonly agency: string | undefined;
  readonly district: string | undefined;
  readonly light: 'red' | 'yellow' | 'blue' | undefined;
  /** Whether a ledger asks for a spot check: a connected site that nobody has visited for long. */
  readonly isUnseen: boolean;
  readonly siteProgress: string | undefined;
}

/** A draw, ready to be shown. */
export interface SampleSubject {
  readonly period: Period;
  readonly seed: string;
  readonly by: Strata;
  readonly unseenOnly: boolean;
  readonly draw: Draw<Visit>;
  /** The projects drawn, in the order of the route. */
  readonly route: readonly Drawing<Visit>[];
}

/** The draw in every format: the route, the forms to take along, and all candidates. */
export function sampleShown(subject: SampleSubject, drawing: PictureOptions<SampleWords>): Shown {
  const { words } = drawing;
  const { period, draw, route } = subject;
  const heading = words.title(formatPeriod(period));
  const method = methodText(subject, words);
  const { route: routeSheet, forms } = visitTables(subject, words);
  const strata = strataTable(subject, words);
  return {
    document: () => sampleDocument(subject, words),
    tables: (format) =>
      format === 'csv' || format === 'tsv'
        ? [routeSheet]
        : [routeSheet, strata, ...forms, candidatesTable(subject, words)],
    heading,
    picture: () =>
      drawPicture(
        heading,
        words.aside(route.length, draw.candidates.length),
        [
          tableBlock(routeSheet, true, drawing),
          tableBlock(strata, true, drawing),
          sentenceBlock(method, drawing),
        ],
        drawing,
      ),
  };
}

/** The document `kp.sample/1`: it lists every candidate with its number, so that the draw can be repeated. */
function sampleDocument(subject: SampleSubject, words: SampleWords): SampleDocument {
  const { period, seed, by, draw, route } = subject;
  const item = ({ record, weight, stratum, identity, ticket }: Drawing<Visit>) => ({
    project: record.project,
    code: record.code ?? null,
    agency: record.agency ?? null,
    light: record.light ?? null,
    unseen: record.isUnseen,
    weight,
    stratum,
    identity,
    ticket,
  });
  return {
    schema: 'kp.sample/1',
    period: formatPeriod(period),
    seed,
    method: methodText(subject, words).join('\n'),
    by,
    strata: draw.strata,
    items: route.map((drawn, at) => ({
      ...item(drawn),
      order: at + 1,
      district: drawn.record.district ?? null,
    })),
    candidates: draw.candidates.map((candidate) => ({ ...item(candidate), drawn: candidate.isDrawn })),
  };
}

function methodText({ seed, by, unseenOnly }: SampleSubject, words: SampleWords): readonly string[] {
  const only = unseenOnly ? [words.unseenOnly] : [];
  return [...only, ...words.method(seed, words.strataNames[by]), words.weights];
}

/** The route, and the forms that are filled in on the way. */
function visitTables({ draw, route }: SampleSubject, words: SampleWords) {
  const { columns } = words;
  const rows = route.map((drawn, at) => ({ ...drawn, order: at + 1 }));
  type Row = (typeof rows)[number];
  const order = numbers<Row>('order', columns.order, 0, (row) => row.order);
  const project = texts<Row>('project', columns.project, 0, ({ record }) => record.project);
  const agency = texts<Row>('agency', columns.agency, 1, ({ record }) => record.agency);
  const blank = (id: keyof SampleWords['columns'], expendable = 0): ColumnOf<Row> =>
    texts(id, columns[id], expendable, () => undefined);
  const form = (id: keyof SampleWords['tables'], ...blanks: readonly (keyof SampleWords['columns'])[]) =>
    tableOf(
      id,
      words,
      layRows<Row>([order, project, agency, ...blanks.map((column) => blank(column))], rows),
    );
  const laid = tableOf(
    'route',
    words,
    layRows<Row>(
      [
        order,
        texts('district', columns.district, 1, ({ record }) => record.district),
        project,
        texts('code', columns.code, 4, ({ record }) => record.code),
        agency,
        texts('light', columns.light, 2, ({ record }) => record.light && words.lights[record.light]),
        ...unseenColumn<Row>(draw, words),
        texts('siteProgress', columns.siteProgress, 5, ({ record }) => record.siteProgress),
        blank('visitedOn', 6),
      ],
      rows,
    ),
  );
  return {
    route: laid,
    forms: [
      form('inspection', 'seen', 'asReported', 'problem', 'signature'),
      form('marks', 'judge', 'mark', 'place'),
      form('questions', 'question', 'asked', 'onSpot', 'registered'),
    ],
  };
}

function strataTable({ draw, by }: SampleSubject, words: SampleWords): LayoutTable {
  const { columns } = words;
  return tableOf(
    'strata',
    words,
    layRows<Stratum>(
      [
        texts('key', words.strataNames[by], 0, ({ key }) => stratumText(key, words)),
        numbers('size', columns.size, 0, ({ size }) => size),
        numbers('drawn', columns.drawn, 0, ({ drawn }) => drawn),
      ],
      draw.strata,
    ),
  );
}

function candidatesTable(subject: SampleSubject, words: SampleWords): LayoutTable {
  const { draw } = subject;
  const { columns } = words;
  const laid = layRows<Drawing<Visit>>(
    [
      // The heading must not be that of project names: put among the month's lists, the table must not be read as one.
      texts('project', columns.candidate, 0, ({ record }) => record.project),
      texts('stratum', columns.stratum, 1, ({ stratum }) => stratumText(stratum, words)),
      texts('light', columns.light, 2, ({ record }) => record.light && words.lights[record.light]),
      ...unseenColumn<Drawing<Visit>>(draw, words),
      numbers('weight', columns.weight, 0, ({ weight }) => weight),
      texts('identity', columns.identity, 0, ({ identity }) => identity),
      texts('ticket', columns.ticket, 0, ({ ticket }) => ticket),
      texts('drawn', columns.drawn, 0, ({ isDrawn }) => (isDrawn ? words.yes : undefined)),
    ],
    draw.candidates,
  );
  return { ...tableOf('candidates', words, laid), notes: methodText(subject, words), kind: 'list' };
}

/** Left out where no ledger asks for spot checks. */
function unseenColumn<One extends { readonly record: Visit }>(
  draw: SampleSubject['draw'],
  { columns, yes }: SampleWords,
): readonly ColumnOf<One>[] {
  if (!draw.candidates.some(({ record }) => record.isUnseen)) return [];
  return [texts('unseen', columns.unseen, 3, ({ record }) => (record.isUnseen ? yes : undefined))];
}

function tableOf(
  id: keyof SampleWords['tables'],
  words: SampleWords,
  laid: Pick<LayoutTable, 'columns' | 'rows'>,
): LayoutTable {
  return { id, title: words.tables[id], notes: [], ...laid };
}

/** A light by its name; for projects without a value, the word for that. */
function stratumText(key: string, words: SampleWords): string {
  const lights: Readonly<Record<string, string>> = words.lights;
  return key === '' ? words.without : (lights[key] ?? key);
}

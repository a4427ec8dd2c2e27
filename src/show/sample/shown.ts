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
  const [routeSheet, strata, ...others] = sampleTables(subject, words);
  return {
    document: () => sampleDocument(subject, words),
    tables: (format) =>
      format === 'csv' || format === 'tsv' ? [routeSheet!] : [routeSheet!, strata!, ...others],
    heading,
    picture: () =>
      drawPicture(
        heading,
        words.aside(route.length, draw.candidates.length),
        [
          tableBlock(routeSheet!, true, drawing),
          tableBlock(strata!, true, drawing),
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

function sampleTables(subject: SampleSubject, words: SampleWords): readonly LayoutTable[] {
  const { draw, route, by } = subject;
  const { columns } = words;
  const rows = route.map((drawn, at) => ({ ...drawn, order: at + 1 }));
  type Row = (typeof rows)[number];
  const order = numbers<Row>('order', columns.order, 0, (row) => row.order);
  const project = texts<Row>('project', columns.project, 0, ({ record }) => record.project);
  const agency = texts<Row>('agency', columns.agency, 1, ({ record }) => record.agency);
  const blank = (id: keyof SampleWords['columns'], expendable = 0): ColumnOf<Row> =>
    texts(id, columns[id], expendable, () => undefined);
  // If no ledger asks for spot checks, the column is left out.
  const isAny = draw.candidates.some(({ record }) => record.isUnseen);
  const unseen = <One extends { readonly record: Visit }>(): readonly ColumnOf<One>[] =>
    isAny
      ? [texts('unseen', columns.unseen, 3, ({ record }) => (record.isUnseen ? words.yes : undefined))]
      : [];
  const light = (record: Visit) => record.light && words.lights[record.light];
  const table = (
    id: keyof SampleWords['tables'],
    laid: Pick<LayoutTable, 'columns' | 'rows'>,
    notes: readonly string[] = [],
  ): LayoutTable => ({ id, title: words.tables[id], notes, ...laid });
  return [
    table(
      'route',
      layRows<Row>(
        [
          order,
          texts('district', columns.district, 1, ({ record }) => record.district),
          project,
          texts('code', columns.code, 4, ({ record }) => record.code),
          agency,
          texts('light', columns.light, 2, ({ record }) => light(record)),
          ...unseen<Row>(),
          texts('siteProgress', columns.siteProgress, 5, ({ record }) => record.siteProgress),
          blank('visitedOn', 6),
        ],
        rows,
      ),
    ),
    table(
      'strata',
      layRows<Stratum>(
        [
          texts('key', words.strataNames[by], 0, ({ key }) => stratumText(key, words)),
          numbers('size', columns.size, 0, ({ size }) => size),
          numbers('drawn', columns.drawn, 0, ({ drawn }) => drawn),
        ],
        draw.strata,
      ),
    ),
    table(
      'inspection',
      layRows<Row>(
        [
          order,
          project,
          agency,
          ...(['seen', 'asReported', 'problem', 'signature'] as const).map((id) => blank(id)),
        ],
        rows,
      ),
    ),
    table(
      'marks',
      layRows<Row>([order, project, agency, blank('judge'), blank('mark'), blank('place')], rows),
    ),
    table(
      'questions',
      layRows<Row>(
        [order, project, agency, blank('question'), blank('asked'), blank('onSpot'), blank('registered')],
        rows,
      ),
    ),
    {
      ...table(
        'candidates',
        layRows<Drawing<Visit>>(
          [
            // The heading must not be that of project names: put among the month's lists, the table must not be read
            // as one.
            texts('project', columns.candidate, 0, ({ record }) => record.project),
            texts('stratum', columns.stratum, 1, ({ stratum }) => stratumText(stratum, words)),
            texts('light', columns.light, 2, ({ record }) => light(record)),
            ...unseen<Drawing<Visit>>(),
            numbers('weight', columns.weight, 0, ({ weight }) => weight),
            texts('identity', columns.identity, 0, ({ identity }) => identity),
            texts('ticket', columns.ticket, 0, ({ ticket }) => ticket),
            texts('drawn', columns.drawn, 0, ({ isDrawn }) => (isDrawn ? words.yes : undefined)),
          ],
          draw.candidates,
        ),
        methodText(subject, words),
      ),
      kind: 'list',
    },
  ];
}

/** A light by its name; for projects without a value, the word for that. */
function stratumText(key: string, words: SampleWords): string {
  const lights: Readonly<Record<string, string>> = words.lights;
  return key === '' ? words.without : (lights[key] ?? key);
}

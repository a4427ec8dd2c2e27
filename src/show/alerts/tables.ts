import { shownLights } from '../../calculate/alerts/counts.ts';
import { SHADES, type Shade } from '../../calculate/alerts/rules.ts';
import type { LayoutTable } from '../../model/layout.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import { type ColumnOf, layRows, numbers, texts } from '../columns.ts';
import { shortNamesAmong } from '../file-names.ts';
import type { ShownAlerts, ShownCard, ShownLight, ShownSubject } from './alerts.ts';
import { reasonText } from './reason.ts';
import type { AlertRuleWords, AlertWords } from './words.ts';

/** The texts of alerts, and of their rules. */
export interface AlertTexts {
  readonly alerts: AlertWords;
  readonly alertRules: AlertRuleWords;
}

/** The cards of each light, the most serious first, then cleared ones; empty tables are left out. */
export function cardTables(
  shown: ShownAlerts,
  texts: AlertTexts,
  reasonOf: ReasonOf = reasonText,
): readonly LayoutTable[] {
  const of = (light: Shade | undefined) => shown.cards.filter((card) => card.light === light);
  const table = (id: ListId, cards: readonly ShownCard[]) => cardTable(id, cards, shown, texts, reasonOf);
  const out = of(undefined);
  const isWaived = ({ lights }: ShownCard) => lights.some(({ light, waived }) => light && waived);
  return [
    ...SHADES.map((shade) => table(shade, of(shade))),
    table('waived', out.filter(isWaived)),
    table(
      'cleared',
      out.filter((card) => !isWaived(card)),
    ),
  ].filter(({ rows }) => rows.length > 0);
}

type ListId = Shade | 'cleared' | 'waived';

/** Why a light is lit: in full, or in a word or two. */
type ReasonOf = typeof reasonText;

function cardTable(
  id: ListId,
  cards: readonly ShownCard[],
  shown: ShownAlerts,
  { alerts: words, alertRules }: AlertTexts,
  reasonOf: ReasonOf,
): LayoutTable {
  const { columns } = words;
  const own = (card: ShownCard) => {
    const lit = shownLights(card);
    return lit.length > 0 ? lit : card.lights;
  };
  const reason = (card: ShownCard) =>
    own(card)
      .map((light) => reasonOf(light, shown, words, alertRules) + endText(light, words))
      .join(words.semicolon);
  const first = (card: ShownCard) => own(card)[0]!;
  const sponsor = texts<ShownCard>('sponsor', columns.sponsor, 3, ({ subject }) => subject.sponsor);
  return {
    id,
    title: `${words.lists[id]}  ${cards.length}`,
    sheet: words.lists[id],
    kind: 'list',
    notes: id === 'grey' ? [words.greyNote] : [],
    ...layRows<ShownCard>(
      [
        texts('project', columns.project, 0, ({ subject }) => (subject.isAgency ? undefined : subject.name)),
        texts('agency', columns.agency, 0, ({ subject }) => subject.agency),
        ...(cards.some(({ subject }) => subject.sponsor !== undefined) ? [sponsor] : []),
        texts('reason', columns.reason, 0, reason),
        texts('since', columns.since, 0, (card) => formatPeriod(first(card).since)),
        numbers('months', columns.months, 0, (card) => first(card).months),
        texts('state', columns.state, 1, (card) => words.states[first(card).state]),
      ],
      cards,
    ),
  };
}

/** How a light that is no longer lit ended. */
function endText({ light, was, waived }: ShownLight, words: AlertWords): string {
  if (waived !== undefined) return words.waived(waived.reason, formatDate(waived.until));
  return light === undefined && was !== undefined ? words.cleared(was) : '';
}

const GROUPS = ['byAgency', 'bySponsor', 'byArea'] as const;

/** The counts by agency, sponsor and area; those with the most red lights first. */
export function groupTables({ groups }: ShownAlerts, { alerts: words }: AlertTexts): readonly LayoutTable[] {
  const titles = { byAgency: 'agency', bySponsor: 'sponsor', byArea: 'area' } as const;
  return GROUPS.flatMap((id): LayoutTable[] => {
    const rows = [...(groups.get(id) ?? [])];
    if (rows.length === 0) return [];
    const count = (shade: Shade, expendable: number): ColumnOf<(typeof rows)[number]> =>
      numbers(shade, words.lights[shade], expendable, ([, counts]) => counts[shade]);
    return [
      {
        id,
        title: words.tables[id],
        notes: [],
        ...layRows<(typeof rows)[number]>(
          [
            texts('key', words.columns[titles[id]], 0, ([key]) => key),
            numbers('projects', words.columns.projects, 0, ([, { projects }]) => projects),
            count('red', 0),
            count('yellow', 0),
            count('blue', 1),
            count('grey', 2),
          ],
          rows,
        ),
      },
    ];
  });
}

/** The counts of the month, one per line, by their names in `kp trace`. */
export function countsTable({ counts }: ShownAlerts, { alerts: words }: AlertTexts): LayoutTable {
  const rows = Object.entries(counts);
  return {
    id: 'counts',
    title: words.tables.counts,
    notes: words.summary(counts),
    ...layRows<(typeof rows)[number]>(
      [
        texts('figure', words.tables.counts, 0, ([id]) => words.formula(id, undefined)),
        numbers('value', words.columns.count, 0, ([, value]) => value),
      ],
      rows,
    ),
  };
}

interface Line {
  readonly subject: ShownSubject;
  readonly light: ShownLight;
}

/** Every light, one per line, for programs. */
export function lightsTable(shown: ShownAlerts, { alerts: words, alertRules }: AlertTexts): LayoutTable {
  const { columns } = words;
  const lines = shown.cards.flatMap(({ subject, lights }) =>
    lights.map((light): Line => ({ subject, light })),
  );
  const shorten = shortNamesAmong(lines.flatMap(({ subject }) => subject.source?.file ?? []));
  const cells = ({ subject, light }: Line) =>
    subject
      .proofs(light.rule.rule)
      .map(({ addend }) => shorten(addend.cell))
      .join(words.semicolon);
  return {
    id: 'lights',
    title: words.tables.lights,
    kind: 'list',
    notes: [],
    ...layRows<Line>(
      [
        texts('light', columns.light, 0, ({ light }) => light.light && words.lights[light.light]),
        texts('project', columns.project, 0, ({ subject }) => (subject.isAgency ? undefined : subject.name)),
        texts('code', columns.code, 5, ({ subject }) => subject.code),
        texts('agency', columns.agency, 0, ({ subject }) => subject.agency),
        texts('sponsor', columns.sponsor, 3, ({ subject }) => subject.sponsor),
        texts('area', columns.area, 6, ({ subject }) => subject.area),
        texts('rule', columns.rule, 0, ({ light }) => alertRules[light.rule.rule]?.name ?? light.rule.rule),
        texts('reason', columns.reason, 1, ({ light }) => reasonText(light, shown, words, alertRules)),
        texts('state', columns.state, 1, ({ light }) => words.states[light.state]),
        texts('since', columns.since, 0, ({ light }) => formatPeriod(light.since)),
        numbers('months', columns.months, 0, ({ light }) => light.months),
        texts('asOf', columns.asOf, 6, ({ light }) => formatPeriod(light.asOf)),
        texts(
          'waived',
          columns.waived,
          4,
          ({ light: { waived } }) => waived && `${waived.reason}（${formatDate(waived.until)}）`,
        ),
        texts('cells', columns.cells, 5, cells),
        texts('file', columns.file, 7, ({ subject }) => subject.source && shorten(subject.source.file)),
        texts('sheet', columns.sheet, 8, ({ subject }) => subject.source?.sheet),
        numbers('row', columns.row, 8, ({ subject }) => subject.source?.row),
      ],
      lines,
    ),
  };
}

/** The subjects for which rules lack data. */
export function unknownTable(
  { unknown }: ShownAlerts,
  { alerts: words, alertRules }: AlertTexts,
): LayoutTable {
  const { columns } = words;
  const lines = unknown.flatMap(({ rule, subjects }) => subjects.map((subject) => ({ rule, subject })));
  return {
    id: 'unknown',
    title: words.tables.unknown,
    kind: 'list',
    notes: [],
    ...layRows<(typeof lines)[number]>(
      [
        texts('rule', columns.rule, 0, ({ rule }) => alertRules[rule.rule]?.name ?? rule.rule),
        texts('project', columns.project, 0, ({ subject }) => (subject.isAgency ? undefined : subject.name)),
        texts('agency', columns.agency, 0, ({ subject }) => subject.agency),
        texts('file', columns.file, 2, ({ subject }) => subject.source?.file),
        texts('sheet', columns.sheet, 3, ({ subject }) => subject.source?.sheet),
        numbers('row', columns.row, 1, ({ subject }) => subject.source?.row),
      ],
      lines,
    ),
  };
}

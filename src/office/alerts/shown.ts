import {
  compareCounts,
  countCards,
  countStates,
  groupCards,
  inOrderOfLight,
} from '../../calculate/alerts/counts.ts';
import type { AlertMonth } from '../../calculate/alerts/lives.ts';
import { replayRules } from '../../calculate/alerts/replay.ts';
import type { LightRules } from '../../calculate/alerts/rules.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { compareChinese } from '../../model/collation.ts';
import type { Configuration, Waiver } from '../../model/configuration.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { severalNames } from '../../normalise/several.ts';
import type { CardGroups, ShownAlerts, ShownSubject } from '../../show/alerts/alerts.ts';

const { outcomeOf, shownSubject, written } = PROJECTS.alerted;

/** The subject of a rule. */
export type Subject = Parameters<typeof shownSubject>[0];

/** Prepares the last of the given months for display. */
export function shownAlerts(
  months: readonly AlertMonth<Subject, Waiver>[],
  rules: LightRules,
  on: PlainDate,
  configuration: Configuration | undefined,
): Omit<ShownAlerts, 'replay'> {
  const now = months.at(-1)!;
  const shown = new Map(now.subjects.map(({ subject }) => [subject, shownSubject(subject)]));
  const cards = inOrderOfLight(now.cards.map((card) => ({ ...card, subject: shown.get(card.subject)! })));
  const lights = cards.flatMap((card) => card.lights);
  const warned = now.warned.get('project') ?? [];
  return {
    period: now.period,
    on,
    rules,
    months: months.map(({ period }) => period),
    counts: {
      ...countCards(cards),
      ...countStates(cards),
      warnedThisYear: warned.length,
      waived: lights.filter(({ light, waived }) => light !== undefined && waived !== undefined).length,
    },
    cards,
    warned: warned.map((one) => ({ ...one, subject: shownSubject(one.subject) })),
    groups: groupsOf(cards, configuration),
    // Silent agencies have a card of their own.
    unknown: [...now.unknown].flatMap(([rule, subjects]) => {
      const unsaid = subjects.map((subject) => shown.get(subject)!).filter(({ isSilent }) => !isSilent);
      return unsaid.length === 0 ? [] : [{ rule, subjects: unsaid }];
    }),
    unitOf: (rule, fact) => written.rules.find(({ id }) => id === rule)?.facts[fact] ?? 'share',
  };
}

/** What today's rules would have said, and how each case ended. */
export function replayed(
  rules: LightRules,
  months: readonly AlertMonth<Subject, unknown>[],
): ShownAlerts['replay'] {
  const warning = rules.rules.filter(({ levels }) => levels.length > 0);
  const records = replayRules(warning, months, ({ rule }, subject, period) =>
    outcomeOf(rule, subject, period),
  );
  return records.map((record) => ({
    ...record,
    items: record.items.map((item) => ({ ...item, subject: shownSubject(item.subject) })),
  }));
}

/** Groups with the most red cards first; equal ones in the order of kp.yaml, others by name. */
function groupsOf(cards: ShownAlerts['cards'], configuration: Configuration | undefined): CardGroups {
  const order = new Map((configuration?.agencies ?? []).map(({ name }, at) => [name, at]));
  const placeOf = (name: string) => order.get(name) ?? order.size;
  const lit = cards.filter(({ light }) => light !== undefined);
  const by = (keyOf: (subject: ShownSubject) => string | undefined | readonly string[]) => {
    const rows = [...groupCards(lit, (subject) => [keyOf(subject) ?? []].flat())];
    return new Map(
      rows.sort(
        ([one, counts], [other, others]) =>
          compareCounts(counts, others) || placeOf(one) - placeOf(other) || compareChinese(one, other),
      ),
    );
  };
  return new Map([
    ['byAgency', by(({ agency }) => agency)],
    ['bySponsor', by(({ sponsor }) => severalNames(sponsor))],
    ['byArea', by(({ area }) => area)],
  ]);
}

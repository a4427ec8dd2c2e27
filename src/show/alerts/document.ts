import type { LightCounts } from '../../calculate/alerts/counts.ts';
import type { RuleRecord } from '../../calculate/alerts/replay.ts';
import type { AlertsDocument } from '../../contract/alerts.ts';
import { formatPeriod } from '../../model/period.ts';
import { formatDate } from '../../model/plain-date.ts';
import type { ShownAlerts, ShownCard, ShownLight, ShownSubject } from './alerts.ts';
import { plainFacts } from './reason.ts';

/**
 * The document `kp.alerts/1`: counts, a card for every subject with a light now or with one that cleared this month,
 * and the same counts by agency, sponsor and area. A grey light is no warning: it means that nothing is known.
 * `unknown` says for which subjects a rule lacks data. Rates as fractions, months `2023-08`.
 */
export function alertsDocument({
  period,
  on,
  rules,
  counts,
  cards,
  groups,
  unknown,
  replay,
}: ShownAlerts): AlertsDocument {
  const rows = (id: 'byAgency' | 'bySponsor' | 'byArea') =>
    Array.from(groups.get(id) ?? [], ([key, own]) => ({ key, ...plainCounts(own) }));
  return {
    schema: 'kp.alerts/1',
    period: formatPeriod(period),
    on: formatDate(on),
    rules: { id: rules.id, version: rules.version },
    counts,
    cards: cards.map(plainCard),
    byAgency: rows('byAgency'),
    bySponsor: rows('bySponsor'),
    byArea: rows('byArea'),
    unknown: unknown.map(({ rule, subjects }) => ({
      rule: rule.rule,
      of: rule.of,
      subjects: subjects.length,
    })),
    ...(replay === undefined ? {} : { replay: replay.map(plainRecord) }),
  };
}

function plainCounts({ projects, red, yellow, blue, grey }: LightCounts) {
  return { projects, red, yellow, blue, grey };
}

function plainCard({ subject, light, lights }: ShownCard) {
  const { source } = subject;
  return {
    project: projectOf(subject),
    code: subject.code ?? null,
    agency: subject.agency ?? null,
    sponsor: subject.sponsor ?? null,
    area: subject.area ?? null,
    light: light ?? null,
    lights: lights.map((one) => plainLight(one, subject)),
    file: source?.file ?? null,
    sheet: source?.sheet ?? null,
    row: source?.row ?? null,
  };
}

/** A card about an agency itself has no project. */
function projectOf({ name, isAgency }: ShownSubject): string | null {
  return isAgency ? null : name;
}

function plainLight(one: ShownLight, subject: ShownSubject) {
  const { rule, light, was, state, since, months, facts, asOf, waived } = one;
  return {
    rule: rule.rule,
    light: light ?? null,
    was: was ?? null,
    state,
    since: formatPeriod(since),
    months,
    facts: plainFacts(facts),
    asOf: formatPeriod(asOf),
    waived: waived === undefined ? null : { reason: waived.reason, until: formatDate(waived.until) },
    cells: subject.proofs(rule.rule).map(({ field, addend: { cell, raw } }) => ({ field, cell, raw })),
  };
}

function plainRecord({ rule, fired, settled, missed, unwarned, months, items }: RuleRecord<ShownSubject>) {
  return {
    rule: rule.rule,
    of: rule.of,
    fired,
    settled,
    missed,
    rate: settled === 0 ? null : missed / settled,
    unwarned,
    months: months.map(({ period, lit }) => ({ period: formatPeriod(period), lit })),
    items: items.map(({ subject, first, months: count, outcome }) => ({
      project: projectOf(subject),
      code: subject.code ?? null,
      agency: subject.agency ?? null,
      first: formatPeriod(first),
      months: count,
      outcome,
    })),
  };
}

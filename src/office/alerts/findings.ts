import type { AlertMonth } from '../../calculate/alerts/lives.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import type { Waiver } from '../../model/configuration.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { formatDate } from '../../model/plain-date.ts';
import type { Subject } from './shown.ts';

const { hasEnded, isWaiverOf } = PROJECTS.alerted.waivers;

/** Findings about rules and waivers after a month was evaluated. */
export function alertFindings(
  month: AlertMonth<Subject, Waiver>,
  waivers: readonly Waiver[],
  rulesFile: string,
): Finding[] {
  return [...unanswered(month, rulesFile), ...expired(month, waivers)];
}

/** Rules that no list has the data for: that no light is lit then does not mean that all is well. */
function unanswered({ unknown, subjects }: AlertMonth<Subject, Waiver>, file: string): Finding[] {
  return [...unknown].flatMap(([{ rule, of, levels }, unasked]) => {
    const concerned = subjects.filter((one) => one.of === of).length;
    if (levels.length === 0 || unasked.length === 0 || unasked.length < concerned) return [];
    return [finding('alert/nothing-known', { rule, subjects: unasked.length }, { file })];
  });
}

/** Waivers that have ended although their lights are still lit. */
function expired({ period, cards }: AlertMonth<Subject, Waiver>, waivers: readonly Waiver[]): Finding[] {
  return waivers.flatMap((waiver) => {
    const { code, project, agency, reason, until } = waiver;
    if (!hasEnded(waiver, period)) return [];
    const isLit = cards.some(({ subject, lights }) =>
      lights.some(
        ({ rule, light, waived }) =>
          light !== undefined && waived === undefined && isWaiverOf(waiver, subject, rule.rule),
      ),
    );
    const facts = { code, name: project ?? agency ?? '', until: formatDate(until), reason };
    return isLit ? [finding('alert/waiver-expired', facts, { file: 'kp.yaml' })] : [];
  });
}

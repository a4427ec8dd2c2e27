import packageFile from '../../../package.json' with { type: 'json' };
import { describeDamage, describeHistoryNote } from '../../language/describe-damage.ts';
import type { Language } from '../../language/language.ts';
import { formatCount } from '../../write/amounts.ts';
import { spokenMoney } from '../../write/spoken-money.ts';
import type { MonthRequest } from '../months/month-input.ts';
import type { ClosedMonth } from '../months/months.ts';
import { COMPARED, checkReport, comparedIn, type Report, recalculate } from './report.ts';
import { storedPath } from './store.ts';

export interface SourceAsked {
  /** The report is printed for a program. */
  readonly isForProgram: boolean;
  /** The report covers a selection of projects, or uses a plan. */
  readonly isChoice: boolean;
}

/**
 * Messages about where a report's figures come from: that they are those of a closed month, or, if its lists were read
 * again, how they differ from the closed figures.
 */
export function sourceLines(
  { closed, isRead }: MonthRequest,
  report: Report,
  asked: SourceAsked,
  language: Language,
): readonly string[] {
  if (closed === undefined) return [];
  const { history } = language;
  const lines: string[] = [];
  if (!isRead && !asked.isForProgram) {
    const { manifest, closedAt } = closed;
    const { year, month } = manifest.period;
    lines.push(history.source.closed(year, month, manifest.version, closedAt.slice(0, 10)));
    const path = storedPath(manifest.period, manifest.version);
    const { damages, notes } = checkReport(closed, path, packageFile.version);
    lines.push(...notes.map((note) => describeHistoryNote(note, history)));
    lines.push(...damages.map((damage) => `${damage.path}: ${describeDamage(damage, history)}`));
  }
  // Such figures cannot be compared with the closed ones.
  if (isRead && !asked.isChoice) lines.push(...differences(closed, report, language));
  return lines;
}

/** Differences overall and by agency. */
function differences(closed: ClosedMonth, report: Report, language: Language): readonly string[] {
  const { source } = language.history;
  const { version } = closed.manifest;
  const then = comparedIn(recalculate(closed), closed.manifest.counts);
  const now = comparedIn(report, closed.manifest.counts);
  const names = new Set([...then.keys(), ...now.keys()]);
  const lines = [...names].flatMap((name) =>
    COMPARED.flatMap((measure) => {
      const before = then.get(name)?.[measure] ?? undefined;
      const after = now.get(name)?.[measure] ?? undefined;
      if (before === after) return [];
      const [one, other] = [before, after].map((value) => spoken(measure, value, language));
      return source.differs(name, measure, one!, other!);
    }),
  );
  return lines.length === 0 ? [source.same(version)] : [source.compared(version), ...lines];
}

function spoken(
  measure: (typeof COMPARED)[number],
  value: number | undefined,
  { tag, history }: Language,
): string {
  if (value === undefined) return history.source.none;
  return measure === 'projects' ? formatCount(value) : spokenMoney(value, tag, '万元');
}

import packageFile from '../../../package.json' with { type: 'json' };
import type { ClosedMonth } from '../../history/open-month.ts';
import { describeDamage, describeHistoryNote } from '../../language/describe-damage.ts';
import type { Language } from '../../language/language.ts';
import type { Report } from '../../ledgers/project/measures/report.ts';
import type { Project } from '../../ledgers/project/record.ts';
import { reportDocument } from '../../ledgers/project/show/report/json.ts';
import { formatCount } from '../../write/amounts.ts';
import { spokenMoney } from '../../write/spoken-money.ts';
import type { MonthRequest } from '../month-input.ts';
import { checkReport, recalculate } from './report.ts';
import { storedPath } from './store.ts';

export interface SourceAsked {
  /** The report is printed for a program to read. */
  readonly isForProgram: boolean;
  /** It is about a choice of projects, or goes by a plan. */
  readonly isChoice: boolean;
}

/**
 * What to say of a report: that its figures are those of a closed month; where the lists of one were read again, in what they
 * differ from what was closed.
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
  // Such figures are no longer what was closed.
  if (isRead && !asked.isChoice) lines.push(...differences(closed, report, language));
  return lines;
}

const MEASURES = ['projects', 'totalInvestment', 'annualPlan', 'completed'] as const;

/** In the whole, and agency by agency. */
function differences(closed: ClosedMonth<Project>, report: Report, language: Language): readonly string[] {
  const { source } = language.history;
  const { version } = closed.manifest;
  const then = sumsOf(recalculate(closed), closed);
  const now = sumsOf(report, closed);
  const names = new Set([...then.keys(), ...now.keys()]);
  const lines = [...names].flatMap((name) =>
    MEASURES.flatMap((measure) => {
      const before = then.get(name)?.[measure] ?? undefined;
      const after = now.get(name)?.[measure] ?? undefined;
      if (before === after) return [];
      const [one, other] = [before, after].map((value) => spoken(measure, value, language));
      return source.differs(name, measure, one!, other!);
    }),
  );
  return lines.length === 0 ? [source.same(version)] : [source.compared(version), ...lines];
}

type Sums = Readonly<Partial<Record<(typeof MEASURES)[number], number | null>>>;

/** By agency; of the whole under no name. */
function sumsOf(report: Report, { manifest }: ClosedMonth<Project>): ReadonlyMap<string | undefined, Sums> {
  const { overall, byAgency } = reportDocument(report, manifest.counts);
  return new Map<string | undefined, Sums>([
    [undefined, overall],
    ...byAgency.map((group): [string, Sums] => [String(group.key), group]),
  ]);
}

function spoken(
  measure: (typeof MEASURES)[number],
  value: number | undefined,
  { tag, history }: Language,
): string {
  if (value === undefined) return history.source.none;
  return measure === 'projects' ? formatCount(value) : spokenMoney(value, tag, '万元');
}

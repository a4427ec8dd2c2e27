import type { Waiver } from '../configure/configuration.ts';
import type { Finding } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { latestDay } from '../model/plain-date.ts';

/** A finding, and why it is accepted for a while. */
export interface Waived {
  readonly finding: Finding;
  readonly reason: string;
}

export interface Sifted {
  readonly open: readonly Finding[];
  readonly waived: readonly Waived[];
}

/**
 * Sets aside what kp.yaml accepts: a waiver holds for its code (or `subject/*`), for its project and its agency where it
 * names one, in periods that end no later than its last day. What it names is looked for in the finding's facts, code and
 * name alike, and in the name of the file.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  period: Period,
): Sifted {
  const holding = waivers.filter(
    ({ until }) => latestDay(until) >= (period.year * 100 + period.month) * 100 + 28,
  );
  const open: Finding[] = [];
  const waived: Waived[] = [];
  for (const found of findings) {
    const waiver = holding.find((one) => isAbout(one, found));
    if (waiver === undefined) open.push(found);
    else waived.push({ finding: found, reason: waiver.reason });
  }
  return { open, waived };
}

function isAbout({ code, project, agency }: Waiver, found: Finding): boolean {
  const isCode = code.endsWith('/*') ? found.code.startsWith(code.slice(0, -1)) : found.code === code;
  if (!isCode) return false;
  const said = Object.values(found.facts).flat();
  if (project !== undefined && !said.includes(project)) return false;
  return agency === undefined || said.includes(agency) || found.source.file.includes(agency);
}

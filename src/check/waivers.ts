import type { Waiver } from '../model/configuration.ts';
import type { Finding } from '../model/finding.ts';
import { lastDayOf, type Period } from '../model/period.ts';
import { latestDay } from '../model/plain-date.ts';
import { type ListRecord, placeOf } from '../model/record.ts';
import { formatSource } from '../model/source.ts';
import { agencyKey } from '../normalise/agency.ts';
import { projectName } from '../normalise/name.ts';

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
 * Separates out the findings that kp.yaml accepts. A waiver applies to its code (or `subject/*`), to its project and
 * agency if it names them, and to periods that end no later than its last day. A finding is about the record in its row
 * and about the names in its facts; it is also about an agency whose name is part of the file name. `projectOf` gives the
 * name of the project that a record of another ledger is about.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  period: Period,
  records: readonly ListRecord[],
  projectOf: (record: ListRecord) => string | undefined = () => undefined,
): Sifted {
  const holding = waivers.filter(({ until }) => latestDay(until) >= latestDay(lastDayOf(period)));
  if (holding.length === 0) return { open: findings, waived: [] };
  const byRow = new Map(
    records.map((record) => [formatSource({ ...placeOf(record), column: undefined }), record]),
  );
  const open: Finding[] = [];
  const waived: Waived[] = [];
  for (const found of findings) {
    const own = byRow.get(formatSource({ ...found.source, column: undefined }));
    const waiver = holding.find((one) => isAbout(one, found, own, own && projectOf(own)));
    if (waiver === undefined) open.push(found);
    else waived.push({ finding: found, reason: waiver.reason });
  }
  return { open, waived };
}

function isAbout(
  { code, project, agency }: Waiver,
  found: Finding,
  own: ListRecord | undefined,
  about: string | undefined,
): boolean {
  const isCode = code.endsWith('/*') ? found.code.startsWith(code.slice(0, -1)) : found.code === code;
  if (!isCode) return false;
  const said = Object.values(found.facts).flat();
  const isProject = project === undefined || said.includes(project) || isCalled(own, about, project);
  const isAgency =
    agency === undefined ||
    said.includes(agency) ||
    found.source.file.includes(agency) ||
    (own?.agency !== undefined && agencyKey(own.agency) === agencyKey(agency));
  return isProject && isAgency;
}

/** By its code, its name or its project's name, whatever the spelling of the names. */
function isCalled(record: ListRecord | undefined, about: string | undefined, name: string): boolean {
  if (record === undefined) return false;
  const { key } = projectName(name);
  const names = [record.name, ...(about === undefined ? [] : [about])];
  return (
    record.code === name ||
    record.key === key ||
    names.some((one) => one === name || projectName(one).key === key)
  );
}

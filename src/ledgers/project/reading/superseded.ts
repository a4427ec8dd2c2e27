import { type Finding, finding } from '../../../model/finding.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Period } from '../../../model/period.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { compareRevisions, fileStem } from '../../../normalise/revision.ts';
import type { Office } from '../../office.ts';
import { agencyOfFile } from '../../stated-source.ts';
import { submitterOf } from '../../submitter.ts';
import type { Project } from '../record.ts';
import { compareSent, type Sending } from './sendings.ts';

/** A list and the latest one that replaces it. */
export interface Superseded {
  readonly former: Sending;
  readonly by: Sending;
}

/**
 * Lists that were replaced by a later one of the same agency. Which one is later is told by 填报时间, else by the file
 * names (更正, 最终版, (1), 退回修改), else the list for the requested month counts as later. The later list must contain at
 * least half of the earlier one's projects; if it only adds or corrects a few, it replaces only those. The same list of
 * an earlier year, put beside this year's for comparison, is replaced whatever it contains. A file that could not be
 * read is replaced by a later file of the same base name. Projects that were in the replaced list of this year and are
 * in no list any more are reported, because the later list may have been cut off.
 */
export function supersededLists(
  sendings: readonly Sending[],
  period: Period,
  office: Office,
): Outcome<readonly Superseded[]> {
  const found = sendersOf(sendings, office).flatMap((group) => {
    const compare = orderOf(group);
    const successorOf = (former: Sending) =>
      group
        .filter((later) => isLater(compare(later, former), later, former, period))
        .filter((later) => isOfEarlierYear(later, former, period) || repeats(later, former, office))
        .sort(compare)
        .at(-1);
    return group.flatMap((former): Superseded[] => {
      const by = successorOf(former);
      return by === undefined ? [] : [{ former, by }];
    });
  });
  if (found.length === 0) return { value: [], findings: [] };
  const next = new Map(found.map(({ former, by }) => [former, by]));
  const value = found.map(({ former, by }) => ({ former, by: lastOf(by, next) }));
  const counting = identitiesOf(sendings.filter((one) => !next.has(one)).flatMap((one) => one.projects));
  return { value, findings: value.flatMap((one) => findingsOf(one, counting, period)) };
}

/** Lists that may be versions of one another: of one agency, or, if they do not state the agency, of one file name. */
function sendersOf(sendings: readonly Sending[], office: Office): readonly (readonly Sending[])[] {
  const groups = groupBy(sendings, (sending) => {
    const agency = senderOf(sending, office);
    return agency === undefined ? `? ${fileStem(sending.file)}` : agencyKey(agency);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function senderOf({ file, tables }: Sending, office: Office): string | undefined {
  const submitters = new Set(tables.map((table) => submitterOf(table, office).agency));
  return agencyOfFile(file, office) ?? (submitters.size === 1 ? [...submitters][0] : undefined);
}

/**
 * One order for all lists of an agency: if some have no date, the dates are used only where file names do not decide.
 */
function orderOf(group: readonly Sending[]): (first: Sending, second: Sending) => number {
  const areDated = group.every(({ sent }) => sent.day !== undefined);
  return ({ sent: first }, { sent: second }) =>
    (areDated ? 0 : compareRevisions(first.revision, second.revision)) || compareSent(first, second);
}

/**
 * A list for the requested month is preferred to one for another month, unless the latter was sent later: its title may
 * be a slip.
 */
function isLater(order: number, later: Sending, former: Sending, { year, month }: Period): boolean {
  const isOther = (one: Sending) =>
    (one.month !== undefined && one.month !== month) || (one.year !== undefined && one.year !== year);
  const isOwn = (one: Sending) => one.month === month && !isOther(one);
  if (isOther(later) && isOwn(former)) return false;
  return order > 0 || (order === 0 && isOther(former) && isOwn(later));
}

/**
 * The same list of an earlier year: its title or file name differs in numbers only. One of other words, such as
 * 2023年结转项目, may be of projects that go on.
 */
function isOfEarlierYear(later: Sending, former: Sending, { year }: Period): boolean {
  const [title, other] = [later, former].map(({ tables }) =>
    tables[0]?.context.title?.replaceAll(/\d+/g, ''),
  );
  const isSame = title !== undefined && title === other;
  const isEarlier = former.year !== undefined && former.year < year && former.tables.length > 0;
  return isEarlier && (isSame || fileStem(later.file) === fileStem(former.file));
}

function repeats(later: Sending, former: Sending, office: Office): boolean {
  if (later.tables.length === 0) return false;
  if (former.projects.length === 0)
    return fileStem(later.file) === fileStem(former.file) && agencyOfFile(former.file, office) !== undefined;
  const known = identitiesOf(later.projects);
  return former.projects.filter((project) => holds(known, project)).length * 2 >= former.projects.length;
}

function identitiesOf(projects: readonly Project[]): ReadonlySet<string> {
  return new Set(projects.flatMap(({ code, key }) => (code === undefined ? [key] : [key, code])));
}

function holds(identities: ReadonlySet<string>, { code, key }: Project): boolean {
  return identities.has(key) || (code !== undefined && identities.has(code));
}

function lastOf(by: Sending, next: ReadonlyMap<Sending, Sending>): Sending {
  const later = next.get(by);
  return later === undefined ? by : lastOf(later, next);
}

function findingsOf({ former, by }: Superseded, counting: ReadonlySet<string>, period: Period): Finding[] {
  const agency = by.projects.find((project) => project.agency !== undefined)?.agency ?? '';
  const facts = { by: by.file, agency, projects: former.projects.length };
  const dropped = isOfEarlierYear(by, former, period)
    ? []
    : former.projects.filter((project) => !holds(counting, project));
  return [
    finding('file/superseded', facts, { file: former.file }),
    ...dropped.map(({ name }) =>
      finding('project/dropped', { name, former: former.file }, { file: by.file }),
    ),
  ];
}

import type { MonthOfSubjects, SubjectMonth } from '../../../calculate/alerts/lives.ts';
import { Survey } from '../../../calculate/survey.ts';
import type { NamedEntry } from '../../../model/configuration.ts';
import { lastDayOf, type Period } from '../../../model/period.ts';
import type { PlainDate } from '../../../model/plain-date.ts';
import { agencyKey } from '../../../normalise/agency.ts';
import { type Office, standard } from '../../office.ts';
import type { Matching } from '../identity/identity.ts';
import { detailColumns } from '../measures/columns.ts';
import { dimensionsInOrder } from '../measures/dimensions.ts';
import { type Limits, USUAL_LIMITS } from '../measures/limits.ts';
import { PROGRESS_SUMS, Progress } from '../measures/progress.ts';
import type { Project } from '../record.ts';
import { answerOf } from './rules.ts';
import type { AgencySubject, AlertSubject, ProjectSubject, Reported } from './subject.ts';

/** A month with its records. */
export interface KeptMonth {
  readonly period: Period;
  readonly projects: readonly Project[];
  /** If records follow the plan: the projects that are in no list. */
  readonly unreported: ReadonlySet<Project>;
  /**
   * Agencies that sent no list; undefined if kp.yaml does not say who must report, or if only some lists of the month
   * are given.
   */
  readonly notReported: readonly string[] | undefined;
  /** Whether these are all lists of the month; if they are only some, nothing can be said about what is missing. */
  readonly isWhole: boolean;
  /** Those of the given projects that adjustments removed from the plan. */
  readonly removed: (projects: readonly Project[]) => Promise<ReadonlySet<Project>>;
}

interface MonthsOptions {
  readonly agencies: readonly NamedEntry[];
  readonly office: Office;
  readonly limits?: Limits | undefined;
  /** For the last month; undefined: its last day. */
  readonly on: PlainDate | undefined;
  readonly match: (before: readonly Project[], after: readonly Project[]) => Pick<Matching, 'pairs' | 'left'>;
}

/** The subjects of each month, linked with what they were the month before. The months must be in order. */
export async function subjectsOf(
  months: readonly KeptMonth[],
  options: MonthsOptions,
): Promise<readonly MonthOfSubjects<AlertSubject>[]> {
  const answered: MonthOfSubjects<AlertSubject>[] = [];
  let projects: readonly ProjectSubject[] = [];
  let agencies: ReadonlyMap<string, AgencySubject> = new Map();
  for (const [at, month] of months.entries()) {
    const { period } = month;
    const on = at === months.length - 1 ? options.on : undefined;
    const day = { period, on: on ?? lastDayOf(period) };
    const known = await projectSubjects(month, projects, months[at - 1]?.period, options);
    const ofAgencies = agencySubjects(month, options);
    const subjects = [
      ...known.map(
        ({ subject, former }): SubjectMonth<AlertSubject> => ({
          subject,
          kinds: ['project'],
          former,
          answer: (rule) => answerOf(rule, subject, day),
        }),
      ),
      ...[...ofAgencies].map(
        ([key, subject]): SubjectMonth<AlertSubject> => ({
          subject,
          kinds: subject.isDistrict ? ['agency', 'district'] : ['agency'],
          former: agencies.has(key) ? [agencies.get(key)!] : [],
          answer: (rule) => answerOf(rule, subject, day),
        }),
      ),
    ];
    answered.push({ period, subjects });
    projects = known.map(({ subject }) => subject);
    agencies = ofAgencies;
  }
  return answered;
}

interface KnownProject {
  readonly subject: ProjectSubject;
  readonly former: readonly ProjectSubject[];
}

async function projectSubjects(
  { period, projects, unreported, notReported, isWhole, removed }: KeptMonth,
  before: readonly ProjectSubject[],
  last: Period | undefined,
  { match }: MonthsOptions,
): Promise<readonly KnownProject[]> {
  const subjects = new Map(before.map((subject) => [subject.project, subject]));
  const { pairs, left } = match([...subjects.keys()], projects);
  const former = new Map<Project, readonly Project[]>();
  for (const pair of pairs) for (const project of pair.after) former.set(project, pair.before);
  const single = new Set(pairs.filter((pair) => pair.after.length === 1).flatMap(({ after }) => after));
  const listed = projects.map((project): KnownProject => {
    const was = (former.get(project) ?? []).map((one) => subjects.get(one)!);
    const [only, ...others] = was;
    const goesOn = only !== undefined && others.length === 0 && single.has(project);
    const earlier = goesOn ? reportsBefore(only, last!, period) : [];
    return { subject: { kind: 'project', project, isAbsent: unreported.has(project), earlier }, former: was };
  });
  if (!isWhole) return listed;
  const silent = new Set((notReported ?? []).map(agencyKey));
  const isSilent = ({ agency }: Project) => agency !== undefined && silent.has(agencyKey(agency));
  // A new year has a new plan: a project that is no longer listed is dropped, unless its agency sent no list.
  const expected = last?.year === period.year ? left : left.filter(isSilent);
  const gone = expected.length === 0 ? new Set<Project>() : await removed(expected);
  const absent = expected.flatMap((project): KnownProject[] => {
    if (gone.has(project)) return [];
    const was = subjects.get(project)!;
    const earlier = was.isAbsent ? was.earlier : reportsBefore(was, last!, period);
    return [{ subject: { kind: 'project', project, isAbsent: true, earlier }, former: [was] }];
  });
  return [...listed, ...absent];
}

/** A project's earlier reports, as far back as this year's figures go. */
function reportsBefore(was: ProjectSubject, last: Period, { year }: Period): readonly Reported[] {
  const own = was.isAbsent ? [] : [{ period: last, project: was.project }];
  return [...own, ...was.earlier].filter((report) => report.period.year === year);
}

/** By key of the name: agencies that must report or have projects, in the office's order. */
function agencySubjects(
  { period, projects, notReported, isWhole }: KeptMonth,
  { agencies, office, limits = USUAL_LIMITS }: MonthsOptions,
): ReadonlyMap<string, AgencySubject> {
  const survey = new Survey(detailColumns(period, limits));
  const dimension = dimensionsInOrder(agencies.map(({ name }) => name)).find(({ id }) => id === 'agency')!;
  const sums = survey.askBy(PROGRESS_SUMS, dimension);
  survey.answer(projects);
  const found = new Map(
    [...sums()]
      .filter(([name]) => name !== '')
      .map(([name, tallies]) => [name, new Progress(tallies, period, limits)]),
  );
  const silent = new Set(isWhole ? (notReported ?? []).map(agencyKey) : []);
  const names = [...new Set([...(isWhole ? agencies.map(({ name }) => name) : []), ...found.keys()])];
  return new Map(
    names.sort(dimension.compare).map((agency): [string, AgencySubject] => [
      agencyKey(standard(agency, office.agency)),
      {
        kind: 'agency',
        agency,
        isDistrict: office.district(agency) !== undefined,
        isSilent: silent.has(agencyKey(agency)),
        progress: found.get(agency),
      },
    ]),
  );
}

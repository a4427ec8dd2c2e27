import { nearestNames } from '../../model/nearest.ts';
import { failure } from '../../model/problem.ts';
import { folded } from '../../normalise/folded.ts';
import type { matchedIn } from '../check/check-month.ts';
import type { Dataset } from '../pipeline.ts';

type Projects = Dataset['projects'];

/**
 * The rows of one project in the lists of several months, in order; undefined where a month has no lists. The project
 * is taken from the latest month that has its name or code; from there it is followed in both directions, in the same
 * way as `kp compare` recognises projects: by code, name, likeness, and the settings of kp.yaml. A name that no month
 * has, or that means several projects, is a usage error.
 */
export function followProject(
  months: readonly (Projects | undefined)[],
  wanted: string,
  match: ReturnType<typeof matchedIn>,
): readonly (Projects | undefined)[] {
  const named = months.map((projects) => (projects ?? []).filter((one) => isNamed(one, wanted)));
  const at = named.findLastIndex((found) => found.length > 0);
  const [project, ...others] = named[at] ?? [];
  if (project === undefined || others.length > 0) throw unclear(wanted, months, named[at] ?? []);
  const found: (Projects | undefined)[] = months.map((projects) => projects && []);
  found[at] = [project];
  let known = { list: months[at]!, rows: found[at] };
  for (let month = at - 1; month >= 0; month -= 1) {
    const list = months[month];
    if (list === undefined) continue;
    const { pairs } = match(list, known.list);
    const rows = pairs.find(({ after }) => after.some((one) => known.rows.includes(one)))?.before;
    if (rows !== undefined) known = { list, rows };
    found[month] = rows ?? [];
  }
  known = { list: months[at]!, rows: [project] };
  for (let month = at + 1; month < months.length; month += 1) {
    const list = months[month];
    if (list === undefined) continue;
    const { pairs } = match(known.list, list);
    const rows = pairs.find(({ before }) => before.some((one) => known.rows.includes(one)))?.after;
    if (rows !== undefined) known = { list, rows };
    found[month] = rows ?? [];
  }
  return found;
}

function isNamed(project: Projects[number], wanted: string): boolean {
  return [project.code, ...namesOf(project)].some(
    (one) => one !== undefined && folded(one) === folded(wanted),
  );
}

/** By its name; where several have it, by name and agency. */
function namesOf({ name, agency }: Projects[number]): readonly string[] {
  return agency === undefined ? [name] : [name, `${name}（${agency}）`];
}

function unclear(wanted: string, months: readonly (Projects | undefined)[], several: Projects): Error {
  const names = [
    ...new Set(
      months
        .toReversed()
        .flatMap((projects) => projects ?? [])
        .map(({ name }) => name),
    ),
  ];
  const near = nearestNames(wanted, names, MOST);
  const expected =
    several.length > 0
      ? several.map((one) => one.code ?? namesOf(one).at(-1)!)
      : near.length > 0
        ? near
        : names.slice(0, MOST);
  return failure('usage/invalid-value', { option: '--project', value: wanted, expected });
}

const MOST = 5;

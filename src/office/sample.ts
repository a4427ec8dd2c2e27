import { drawSample } from '../calculate/sampling/draw.ts';
import type { SourceFile } from '../effects/discover.ts';
import { PROJECTS } from '../ledgers/projects.ts';
import { inOrder } from '../model/collation.ts';
import type { Finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { formatSource, type Source } from '../model/source.ts';
import { tableSource } from '../model/table.ts';
import { type SampleSubject, type Strata, sampleShown, type Visit } from '../show/sample/shown.ts';
import type { Shown } from '../write/formats.ts';
import { monthAlerts } from './alerts.ts';
import type { Context } from './context.ts';
import { type MonthAsked, monthInput, monthRequest } from './month-input.ts';
import { monthProjects } from './month-projects.ts';
import type { Drawing } from './picture.ts';
import { type RecordsAsked, recordRequest } from './record-request.ts';
import { findConfiguration } from './workspace.ts';

/** Which projects to draw from, and how many to draw. */
export interface SampleAsked extends MonthAsked {
  readonly records: RecordsAsked;
  readonly seed: string;
  readonly by: Strata;
  readonly size: { readonly places: number } | { readonly numerator: number; readonly denominator: number };
}

export interface Sample {
  readonly subject: SampleSubject;
  readonly files: readonly SourceFile[];
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/** Draws projects of a month at random. Undefined where nothing could be read. */
export async function sampleOf(asked: SampleAsked, context: Context): Promise<Outcome<Sample | undefined>> {
  const configuration = await findConfiguration(context);
  const records = recordRequest(asked.records, configuration);
  const request = await monthRequest(asked, context);
  const { value: month, findings } = await monthInput(request, context);
  if (month === undefined) return { value: undefined, findings };
  const held = await monthProjects(month.projects, month.period, records, context);
  if (held.isPlanUnread) return { value: undefined, findings: [...findings, ...held.findings] };
  const { period } = month;
  const lights = await lightsOf(asked, context);
  const columns = PROJECTS.columns(period);
  const word = (id: string, project: (typeof held.projects)[number]) => {
    const column = columns.get(id);
    const value = column?.kind === 'text' ? column.value(project) : undefined;
    return value === '' ? undefined : value;
  };
  const candidates = held.projects.map((project) => {
    const visit: Visit = {
      project: project.name,
      code: project.code,
      agency: project.agency,
      district: word('district', project),
      light: lights.get(
        placeText(tableSource(project.table, project.table.sheet.cells.rowNumber(project.position))),
      ),
      siteProgress: word('siteProgress', project),
    };
    const stratum = asked.by === 'light' ? (visit.light ?? '') : (word(asked.by, project) ?? '');
    return { record: visit, identity: identityOf(visit), stratum, weight: WEIGHTS[visit.light ?? 'none'] };
  });
  const single = singles(candidates);
  const compare = inOrder(records.agencyOrder);
  const compareStrata = asked.by === 'light' ? inOrder(LIGHTS) : compare;
  const strata = [...new Set(single.map(({ stratum }) => stratum))].sort(compareStrata);
  const places = 'places' in asked.size ? asked.size.places : shareOf(asked.size, single.length);
  const draw = drawSample(single, strata, asked.seed, places);
  const route = draw.candidates
    .filter(({ isDrawn }) => isDrawn)
    .sort(
      ({ record: one }, { record: other }) =>
        compare(one.district ?? '', other.district ?? '') || compare(one.agency ?? '', other.agency ?? ''),
    );
  return {
    value: {
      subject: { period, seed: asked.seed, by: asked.by, draw, route },
      files: request.files,
      drift: month.drift,
      unreadable: month.unreadable + held.unreadable,
    },
    findings: [...findings, ...held.findings],
  };
}

const LIGHTS = ['red', 'yellow', 'blue'] as const;

/** How many times more likely a project with a light is drawn. */
const WEIGHTS = { red: 4, yellow: 3, blue: 2, none: 1 } as const;

/** The light of each project that has one, by its row. */
async function lightsOf(asked: SampleAsked, context: Context): Promise<ReadonlyMap<string, Visit['light']>> {
  const wanted = { ...asked, rules: undefined, on: undefined, goesBy: asked.records.goesBy, replay: false };
  const { value } = await monthAlerts(wanted, context);
  return new Map(
    (value?.shown.cards ?? []).flatMap(({ subject, light }) => {
      const known = LIGHTS.find((one) => one === light);
      return subject.source === undefined || known === undefined
        ? []
        : [[placeText(subject.source), known] as const];
    }),
  );
}

function placeText({ file, sheet, row }: Source): string {
  return formatSource({ file, sheet, row });
}

/** The draw in every format. */
export function shownSample({ subject }: Sample, drawing: Drawing): Shown {
  return sampleShown(subject, { ...drawing, words: drawing.words.sample });
}

/** Identifies a project independently of its file and row, so that the draw is the same on every machine. */
function identityOf({ code, project, agency = '' }: Visit): string {
  return code ?? `${project}@${agency}`;
}

/** Several rows with one code or name (the parts of a package) are one place to visit: the first one is used. */
function singles<One extends { readonly identity: string }>(candidates: readonly One[]): readonly One[] {
  const known = new Set<string>();
  return candidates.filter(({ identity }) => !known.has(identity) && known.add(identity));
}

/** A whole number of projects, rounded up. */
function shareOf(
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  all: number,
) {
  return Math.ceil((numerator * all) / denominator);
}

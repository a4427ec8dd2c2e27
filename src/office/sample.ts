import { meets } from '../calculate/column.ts';
import { drawSample } from '../calculate/sampling/draw.ts';
import type { SourceFile } from '../effects/discover.ts';
import { entryColumns } from '../ledgers/entries/entry-columns.ts';
import { LEDGERS } from '../ledgers/ledgers.ts';
import { PROJECTS } from '../ledgers/projects.ts';
import { inOrder } from '../model/collation.ts';
import type { Configuration } from '../model/configuration.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Outcome } from '../model/outcome.ts';
import { lastDayOf } from '../model/period.ts';
import { placeOf } from '../model/record.ts';
import { formatSource, type Source } from '../model/source.ts';
import { type SampleSubject, type Strata, sampleShown, type Visit } from '../show/sample/shown.ts';
import type { Shown } from '../write/formats.ts';
import { monthAlerts } from './alerts/alerts.ts';
import type { Context } from './context.ts';
import { completeLists } from './ledger/registers.ts';
import { type MonthAsked, type MonthInput, monthInput, monthRequest } from './months/month-input.ts';
import { monthProjects } from './months/month-projects.ts';
import type { Drawing } from './picture.ts';
import { type RecordsAsked, recordRequest } from './reading/record-request.ts';
import { findConfiguration } from './workspace/workspace.ts';

/** Which projects to draw from, and how many to draw. */
export interface SampleAsked extends MonthAsked {
  readonly records: RecordsAsked;
  readonly seed: string;
  readonly by: Strata;
  /** Only those that a ledger sends spot checks to. */
  readonly unseenOnly: boolean;
  /** Undefined: a tenth, or all of the unseen ones. */
  readonly size:
    | { readonly places: number }
    | { readonly numerator: number; readonly denominator: number }
    | undefined;
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
  const unseen = toVisit(month, configuration);
  const columns = PROJECTS.columns(period);
  const word = (id: string, project: (typeof held.projects)[number]) => {
    const column = columns.get(id);
    const value = column?.kind === 'text' ? column.value(project) : undefined;
    return value === '' ? undefined : value;
  };
  const all = held.projects.map((project) => {
    const place = formatSource(placeOf(project));
    const visit: Visit = {
      project: project.name,
      code: project.code,
      agency: project.agency,
      district: word('district', project),
      light: lights.get(place),
      isUnseen: unseen.has(place),
      siteProgress: word('siteProgress', project),
    };
    const stratum = asked.by === 'light' ? (visit.light ?? '') : (word(asked.by, project) ?? '');
    return { record: visit, identity: identityOf(visit), stratum, weight: weightOf(visit) };
  });
  const candidates = asked.unseenOnly ? all.filter(({ record }) => record.isUnseen) : all;
  const single = singles(candidates);
  const compare = inOrder(records.agencyOrder);
  const compareStrata = asked.by === 'light' ? inOrder(LIGHTS) : compare;
  const strata = [...new Set(single.map(({ stratum }) => stratum))].sort(compareStrata);
  const places = placesOf(asked, single.length);
  const draw = drawSample(single, strata, asked.seed, places);
  const route = draw.candidates
    .filter(({ isDrawn }) => isDrawn)
    .sort(
      ({ record: one }, { record: other }) =>
        compare(one.district ?? '', other.district ?? '') || compare(one.agency ?? '', other.agency ?? ''),
    );
  return {
    value: {
      subject: { period, seed: asked.seed, by: asked.by, unseenOnly: asked.unseenOnly, draw, route },
      files: request.files,
      drift: month.drift,
      unreadable: month.unreadable + held.unreadable,
    },
    findings: [...findings, ...held.findings, ...(asked.unseenOnly ? noneToVisit(month, request.files) : [])],
  };
}

/** Nobody can be sent where no list says who is to be visited. */
function noneToVisit(month: MonthInput, files: readonly SourceFile[]): readonly Finding[] {
  const ledgers = LEDGERS.filter(({ toVisit }) => toVisit !== undefined);
  if (ledgers.some((ledger) => (month.entries(ledger) ?? []).length > 0)) return [];
  return ledgers.map(({ id }) => finding('ledger/none', { ledger: id, files: files.length }, { file: '' }));
}

const LIGHTS = ['red', 'yellow', 'blue'] as const;

/** How many times more likely a project with a light, or a site nobody has looked at, is drawn. */
const WEIGHTS = { red: 4, yellow: 3, blue: 2, none: 1 } as const;
const UNSEEN = 3;

function weightOf({ light, isUnseen }: Visit): number {
  return Math.max(WEIGHTS[light ?? 'none'], isUnseen ? UNSEEN : 1);
}

/** The rows of the projects that a ledger sends spot checks to: sites that the centre has not looked at for long. */
function toVisit(month: MonthInput, configuration: Configuration | undefined): ReadonlySet<string> {
  const complete = completeLists(month, configuration);
  const on = lastDayOf(month.period);
  return new Set(
    LEDGERS.flatMap((ledger) => {
      if (ledger.toVisit === undefined) return [];
      const { entries, beside } = complete(ledger);
      const columns = entryColumns(ledger, on, entries);
      const tests = ledger.toVisit.map((condition) => meets(columns, condition));
      return entries
        .filter((entry) => tests.every((holds) => holds(entry)))
        .flatMap((entry) => beside(entry)(PROJECTS.id) ?? [])
        .map(({ record }) => formatSource(placeOf(record)));
    }),
  );
}

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

/** Of a share whole projects, a part of one rounded up. */
function placesOf({ size, unseenOnly }: SampleAsked, all: number): number {
  if (size === undefined) return unseenOnly ? all : Math.ceil(all / 10);
  return 'places' in size ? size.places : Math.ceil((size.numerator * all) / size.denominator);
}

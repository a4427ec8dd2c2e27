import { followLights, type WaiverOf } from '../../calculate/alerts/lives.ts';
import type { LightRule, LightRules } from '../../calculate/alerts/rules.ts';
import type { SourceFile } from '../../effects/discover.ts';
import { lightWord } from '../../ledgers/lines/light-words.ts';
import { officeOf } from '../../ledgers/office.ts';
import { PROJECTS } from '../../ledgers/projects.ts';
import { USUAL_LIGHTS, type Waiver } from '../../model/configuration.ts';
import type { Finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import { lastDayOf } from '../../model/period.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { failure } from '../../model/problem.ts';
import type { Basis } from '../../model/vocabulary.ts';
import type { ShownAlerts } from '../../show/alerts/alerts.ts';
import { alertsShown } from '../../show/alerts/shown.ts';
import { traceAlerts } from '../../show/alerts/trace.ts';
import type { Shown } from '../../write/formats.ts';
import { matchedIn } from '../check/check-month.ts';
import type { Context } from '../context.ts';
import { type ProjectLights, rowOf } from '../ledger/ledger-entries.ts';
import { remembered } from '../memory.ts';
import { type MonthAsked, monthInput, monthRequest } from '../months/month-input.ts';
import type { Drawing } from '../picture.ts';
import { ALL_RECORDS, recordRequest } from '../reading/record-request.ts';
import { type TraceAsked, type Traceable, type Traced, tracedAs } from '../trace.ts';
import { findWorkspace } from '../workspace/workspace.ts';
import { alertFindings } from './findings.ts';
import { driftIn, earlierMonth, monthsBefore, ownMonth } from './kept-months.ts';
import { lightRules } from './lights.ts';
import { replayed, type Subject, shownAlerts } from './shown.ts';

const { shownSubject, subjectsOf, waivers: WAIVERS, written } = PROJECTS.alerted;

/** The month of the alerts, and the rules to use. */
export interface AlertsAsked extends MonthAsked {
  /** The id of light rules, or the path of a file; undefined: as in kp.yaml. */
  readonly rules: string | undefined;
  /** The day that deadlines are counted from; undefined: the last day of the month. */
  readonly on: PlainDate | undefined;
  /** Submitted figures, or a plan. */
  readonly goesBy: Basis | undefined;
  /** Also apply these rules to all months that are kept, and show how each case ended. */
  readonly replay: boolean;
}

/** The lights of a month. */
export interface MonthAlerts {
  readonly shown: ShownAlerts;
  /** Files that were read and must not be overwritten. */
  readonly files: readonly SourceFile[];
  /** How the lists of the closed months involved have changed since closing. */
  readonly drift: readonly Finding[];
  readonly unreadable: number;
}

/**
 * The cards of a month: its lights, and how those of earlier months (this year's and last year's) went on. Undefined if
 * nothing could be read. The findings are those of the month's lists, and about rules and waivers.
 */
export async function monthAlerts(
  asked: AlertsAsked,
  context: Context,
): Promise<Outcome<MonthAlerts | undefined>> {
  const { value: lit, findings } = await litMonths(asked, context);
  if (lit === undefined) return { value: undefined, findings };
  const { months, rules, subjects, on, configuration, files, drift, unreadable } = lit;
  const shown = {
    ...shownAlerts(months, rules, on, configuration),
    // Today's waivers are ignored: they did not exist then.
    replay: asked.replay ? replayed(rules, followLights(rules, subjects)) : undefined,
  };
  return { value: { shown, files, drift, unreadable }, findings };
}

/**
 * The light of every project of a month, for pages that show it beside other things; empty if nothing could be read.
 */
export async function projectLights(asked: AlertsAsked, context: Context): Promise<ProjectLights> {
  const { value: lit } = await litMonths(asked, context);
  const month = lit?.months.at(-1);
  if (month === undefined) return new Map();
  const cards = new Map(month.cards.map((card) => [card.subject, card]));
  const lights = new Map<string, { word: string; field: string | undefined }>();
  for (const { subject } of month.subjects) {
    if (subject.kind !== 'project') continue;
    const card = cards.get(subject);
    const worst = card?.lights.find(({ light, waived }) => light === card.light && waived === undefined);
    const [proof] = worst === undefined ? [] : shownSubject(subject).proofs(worst.rule.rule);
    lights.set(rowOf(subject.project), { word: lightWord(card?.light), field: proof?.field });
  }
  return lights;
}

/** A month's lights together with those of earlier months, and what was read for them. */
export type LitMonths = Awaited<ReturnType<typeof lightMonths>>;

function litMonths(asked: AlertsAsked, context: Context): Promise<LitMonths> {
  const { inputs, reading, lists, rules, on, goesBy, replay } = asked;
  const question = [inputs, reading, lists, rules, on, goesBy, replay];
  return remembered(context.memory?.alerts, question, () => lightMonths(asked, context));
}

async function lightMonths(asked: AlertsAsked, context: Context) {
  const workspace = await findWorkspace(context);
  const configuration = workspace?.configuration;
  const named = asked.rules ?? configuration?.lights ?? USUAL_LIGHTS;
  const rules = withSilence(await lightRules(named, workspace, context));
  const records = recordRequest({ ...ALL_RECORDS, goesBy: asked.goesBy }, configuration);
  const request = await monthRequest(asked, context);
  const { value: input, findings } = await monthInput(request, context);
  if (input === undefined) return { value: undefined, findings };
  const own = await ownMonth(input, request.isWholeMonth, records, workspace, context);
  const before = await monthsBefore(input.period, asked.replay, workspace, context);
  const earlier = await Promise.all(before.map((month) => earlierMonth(month, records, workspace, context)));
  const subjects = await subjectsOf([...earlier, own.value], {
    agencies: configuration?.agencies ?? [],
    office: officeOf(configuration),
    limits: configuration?.thresholds,
    on: asked.on,
    match: matchedIn(configuration),
  });
  const waivers = WAIVERS.alertWaivers(configuration?.waivers ?? []);
  const months = followLights(rules, subjects, waiverIn(waivers));
  const on = asked.on ?? lastDayOf(input.period);
  const value = {
    months,
    rules,
    subjects,
    on,
    configuration,
    files: request.files,
    drift: [...input.drift, ...driftIn(before)],
    unreadable: input.unreadable,
  };
  const about = alertFindings(months.at(-1)!, waivers, named);
  return { value, findings: [...findings, ...own.findings, ...about] };
}

/** Alerts in every format. */
export function alertsPicture({ shown }: MonthAlerts, drawing: Drawing): Shown {
  return alertsShown(shown, drawing);
}

/** Counts and cards of alerts, traced to the cells. Undefined if nothing could be read. */
export async function alertsTraceable(
  asked: TraceAsked,
  context: Context,
): Promise<Outcome<Traceable | undefined>> {
  const { goesBy } = asked.records;
  const wanted = { ...asked, goesBy, rules: undefined, on: undefined, replay: false };
  const { value, findings } = await monthAlerts(wanted, context);
  if (value === undefined) return { value: undefined, findings };
  const { shown, drift, unreadable } = value;
  const trace = async (path: string): Promise<Traced> => {
    const found = traceAlerts(shown, path, context.language);
    if (!found.found) throw failure('usage/unknown-figure', { figure: path, examples: found.suggestions });
    return tracedAs(found.trace, new Map(), new Map());
  };
  return { value: { trace, drift, unreadable }, findings };
}

/**
 * Adds grey lights for silent or incomplete subjects if the office's rules do not mention them, so that they are always
 * listed.
 */
function withSilence(rules: LightRules): LightRules {
  const isSaid = (rule: string, of: string) => rules.rules.some((one) => one.rule === rule && one.of === of);
  const silent = written.rules.flatMap(({ id, isGrey }): LightRule[] => {
    const kinds = isGrey ? ['project', 'agency'] : [];
    return kinds.flatMap((of) => (isSaid(id, of) ? [] : [{ rule: id, of, levels: [], isGrey }]));
  });
  return { ...rules, rules: [...rules.rules, ...silent] };
}

function waiverIn(waivers: readonly Waiver[]): WaiverOf<Subject, Waiver> {
  return (subject, rule, period) =>
    waivers.find((waiver) => !WAIVERS.hasEnded(waiver, period) && WAIVERS.isWaiverOf(waiver, subject, rule));
}

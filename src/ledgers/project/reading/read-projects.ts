import { type Finding, finding } from '../../../model/finding.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Period } from '../../../model/period.ts';
import { plainDate } from '../../../model/plain-date.ts';
import { type Table, tableSource } from '../../../model/table.ts';
import type { Phase, ReserveStep } from '../../../model/vocabulary.ts';
import { answeringAgency } from '../../../normalise/agency.ts';
import { saysNoProblem } from '../../../normalise/blank.ts';
import { readCode } from '../../../normalise/code.ts';
import { projectName } from '../../../normalise/name.ts';
import { remember } from '../../../normalise/remember.ts';
import { severalNames } from '../../../normalise/several.ts';
import { type SiteProgress, siteProgressBy } from '../../../normalise/site-progress.ts';
import { oneLine, withMarks } from '../../../normalise/text.ts';
import { readYesNo } from '../../../normalise/yes-no.ts';
import { RowCells } from '../../entries/row-cells.ts';
import { ANY_OFFICE, type Office, standard } from '../../office.ts';
import { reportingAgency, type Submitter, submitterConflict, submitterOf } from '../../submitter.ts';
import { KINDS, type ProjectField } from '../fields.ts';
import type { ListPurpose, Project } from '../record.ts';
import { hasNothingCompleted } from '../stated.ts';
import { agenciesOfTotals } from './agency-of-totals.ts';
import { type DateSense, dateSense } from './dates.ts';
import { type Inherited, inheritance } from './inherit.ts';
import { readAmounts, readMembers } from './read-amounts.ts';
import { type ProjectDates, readDates } from './read-dates.ts';
import { Pieces } from './read-pieces.ts';
import { type Evidence, finishedOf, inferPhase, type State, startedOf } from './state.ts';

/**
 * Reads the records of a table. Fields that a cell leaves blank are inherited from merged cells, sections, the sheet
 * and the submitter. A value that cannot be read is undefined and reported as a finding with its cell. For a plan
 * nothing is read about what has started, and for a list of changes nothing is inferred.
 */
export function readProjects(
  table: Table<ProjectField>,
  period: Period,
  purpose: ListPurpose = 'progress',
  office: Office = ANY_OFFICE,
): Outcome<Project[]> {
  const reader = new ProjectReader(table, period, purpose, office);
  const projects = table.rows.map((position, index) => reader.read(position, table.sectionOf[index]!));
  return { value: projects, findings: reader.findings() };
}

/** Columns that can tell whether a project has started. */
const STATE_FIELDS: readonly ProjectField[] = ['actualStart', 'start', 'started', 'siteProgress'];
const NOTHING_SAID: SiteProgress = {};

class ProjectReader {
  readonly #table: Table<ProjectField>;
  readonly #period: Period;
  readonly #purpose: ListPurpose;
  readonly #office: Office;
  readonly #row: RowCells<ProjectField>;
  readonly #pieces: Pieces;
  readonly #inherited: (section: number) => Inherited;
  readonly #submitter: Submitter;
  readonly #answering: (written: string) => ReturnType<typeof answeringAgency>;
  readonly #sense: DateSense;
  readonly #packages: ReadonlySet<number>;
  readonly #agenciesOfTotals: ReadonlyMap<number, string>;
  readonly #tellsStarts: boolean;
  readonly #hasStartFacts: boolean;
  readonly #hasFinishFacts: boolean;
  #startsUntold = 0;
  #startsMatter = false;
  #phasesInferred = 0;
  #phasesMissing = 0;
  #withoutAgency = 0;
  #usesSubmitter = false;
  /** The column of agencies or districts names others than the submitter, and is blank in so many rows. */
  #namesOthers = false;
  #blankAgencies = 0;
  #nothingCompleted = 0;

  constructor(table: Table<ProjectField>, period: Period, purpose: ListPurpose, office: Office) {
    this.#table = table;
    this.#period = period;
    this.#purpose = purpose;
    this.#office = office;
    this.#row = new RowCells(table, KINDS);
    this.#pieces = new Pieces(table);
    this.#inherited = inheritance(table, office);
    this.#submitter = submitterOf(table, office);
    this.#agenciesOfTotals = agenciesOfTotals(table, office);
    this.#answering = remember((written) => answeringAgency(oneLine(written), office));
    this.#sense = dateSense(table, period, purpose);
    this.#packages = new Set(table.memberOf.values());
    this.#tellsStarts = STATE_FIELDS.some((field) => this.#row.has(field));
    // In a column of actual starts a blank counts as well: the project has not started.
    this.#hasStartFacts =
      this.#row.has('actualStart') || (this.#row.has('start') && this.#sense.start === 'actual');
    this.#hasFinishFacts =
      this.#row.has('actualFinish') || (this.#row.has('finish') && this.#sense.finish === 'actual');
  }

  read(position: number, section: number): Project {
    const row = this.#row;
    row.moveTo(position);
    const inherited = this.#inherited(section);
    const written = row.text('name') ?? '';
    const { name, key } = projectName(written);
    const dates = readDates(row, this.#sense, this.#period);
    const step = this.#step(inherited);
    const isMember = this.#table.memberOf.has(position);
    const stated = this.#phase(inherited);
    const finishesToo = stated === '新开工' && this.#flagged().includes('竣工');
    const phase =
      stated ??
      (isMember || this.#purpose === 'adjustment' ? undefined : this.#inferPhase(dates, step !== undefined));
    const evidence = this.#evidence(name, phase, dates, inherited);
    const started = startedOf(evidence);
    const finished = finishedOf(evidence, started.value);
    this.#reportState(started, finished);
    this.#startsMatter ||= phase === undefined || phase === '新开工';
    const { agency, agencyFrom } = this.#agency(inherited);
    const members = isMember ? undefined : readMembers(row, written);
    const amounts = readAmounts(row, this.#pieces, phase);
    const problem = row.words('problem');
    return this.#withNothingCompleted({
      table: this.#table,
      position,
      name,
      key,
      code: this.#code(),
      agency,
      agencyFrom,
      district: this.#district(inherited, agency),
      levels: this.#levels(inherited),
      category: this.#standard('category') ?? inherited.category,
      chain: this.#standard('chain') ?? inherited.chain,
      area: this.#standard('area') ?? inherited.area,
      cluster: this.#standard('cluster') ?? inherited.cluster,
      phase,
      size: members ?? 1,
      isPackage: members !== undefined || this.#packages.has(position),
      // Assigned one by one: with object spread, building the record would take several times as long.
      totalInvestment: amounts.totalInvestment,
      completedBefore: amounts.completedBefore,
      annualPlan: amounts.annualPlan,
      completedMonth: amounts.completedMonth,
      completed: amounts.completed,
      fundsInPlace: amounts.fundsInPlace,
      unknown: amounts.unknown,
      together: amounts.together,
      plannedStart: dates.plannedStart,
      actualStart: dates.actualStart,
      plannedFinish: dates.plannedFinish ?? (finishesToo ? plainDate(this.#period.year) : undefined),
      actualFinish: dates.actualFinish,
      started: started.value,
      startedBy: started.by,
      finished: finished.value,
      finishedBy: finished.by,
      enteredStatistics: this.#yesNo('enteredStatistics'),
      step,
      finishByDate: (stated === undefined && phase !== undefined) || finishesToo ? true : undefined,
      problem: problem === undefined || saysNoProblem(problem) ? undefined : problem,
      inherited: inherited.from.size === 0 ? undefined : inherited.from,
    });
  }

  /** A project that has not started has completed 0 and need not write it. */
  #withNothingCompleted(project: Project): Project {
    if (this.#purpose !== 'progress' || !hasNothingCompleted(project, this.#period)) return project;
    this.#nothingCompleted += 1;
    return { ...project, nothingCompleted: true };
  }

  /** The findings of single rows, and those reported once for the whole table. */
  findings(): readonly Finding[] {
    const place = tableSource(this.#table);
    const conflict = this.#usesSubmitter ? submitterConflict(this.#table, this.#submitter, this.#office) : [];
    const found = this.#row.findings.concat(this.#pieces.findings, conflict);
    if (this.#startsMatter) for (const open of this.#sense.open) found.push(open);
    if (this.#phasesInferred > 0) {
      found.push(finding('phase/inferred', { projects: this.#phasesInferred }, place));
    }
    if (this.#phasesMissing > 0)
      found.push(finding('phase/missing', { projects: this.#phasesMissing }, place));
    const tellsCompleted = this.#row.has('completed') || this.#pieces.isThere;
    // Plans, and lists without any 完成投资, need not tell what has started.
    if (this.#startsUntold > 0 && this.#purpose === 'progress' && tellsCompleted) {
      found.push(finding('start/untold', { projects: this.#startsUntold }, place));
    }
    if (this.#nothingCompleted > 0)
      found.push(finding('completed/not-begun', { projects: this.#nothingCompleted }, place));
    if (this.#namesOthers && this.#blankAgencies > 0) {
      const { header } = this.#row.column(this.#askedForAgency()!)!;
      const facts = { header, rows: this.#blankAgencies, agency: this.#submitter.agency! };
      found.push(finding('agency/blank', facts, place));
    }
    if (this.#withoutAgency > 0) found.push(finding('agency/missing', { rows: this.#withoutAgency }, place));
    return found;
  }

  #evidence(name: string, phase: Phase | undefined, dates: ProjectDates, inherited: Inherited): Evidence {
    const progressText = this.#row.words('siteProgress');
    return {
      name,
      period: this.#period,
      phase,
      actualStart: dates.actualStart,
      plannedFinish: dates.plannedFinish,
      actualFinish: dates.actualFinish,
      startSays: dates.startSays,
      finishSays: dates.finishSays,
      startedFlag: this.#yesNo('started') ?? inherited.started,
      finishedFlag: this.#yesNo('finished') ?? inherited.finished,
      progress: progressText === undefined ? NOTHING_SAID : siteProgressBy(progressText, this.#period),
      progressText,
      hasStartColumn: this.#hasStartFacts || dates.hasStartPlace,
      hasFinishColumn: this.#hasFinishFacts || dates.hasFinishPlace,
    };
  }

  #code(): string | undefined {
    const text = this.#row.text('code');
    if (text === undefined) return undefined;
    const reading = readCode(text);
    if (reading.state === 'empty') return undefined;
    if (reading.state === 'unreadable') {
      this.#row.report('code/malformed', { raw: withMarks(text) }, 'code');
      return undefined;
    }
    if (reading.doubt === 'check-digit') {
      this.#row.report('code/check-digit', { raw: withMarks(text), expected: reading.expected }, 'code');
    } else if (reading.doubt === 'malformed')
      this.#row.report('code/malformed', { raw: withMarks(text) }, 'code');
    return reading.value;
  }

  #phase(inherited: Inherited): Phase | undefined {
    const text = this.#row.words('phase');
    const own = text === undefined ? undefined : this.#office.phase(text);
    if (own !== undefined) return own;
    const [flagged] = this.#flagged();
    if (flagged !== undefined) return flagged;
    if (text !== undefined && inherited.phase === undefined) {
      this.#row.report('phase/unknown', { raw: text }, 'phase');
    }
    return inherited.phase;
  }

  /** The phases that are ticked. A project that is to start and to finish this year has both: its phase is the first. */
  #flagged(): readonly Phase[] {
    const { flags } = this.#row;
    if (flags.length === 0) return [];
    const ticked = flags.filter((column) => column.field === 'phase' && this.#row.isFlagged(column));
    const phases = new Set(ticked.map(({ flag }) => this.#office.phase(flag!)));
    return BY_WEIGHT.filter((phase) => phases.has(phase));
  }

  #standard(field: 'category' | 'chain' | 'area' | 'cluster'): string | undefined {
    const written = this.#row.words(field);
    // kp.yaml has one list for areas and clusters.
    const find = this.#office[field === 'cluster' ? 'area' : field];
    return written === undefined ? undefined : standard(written, find);
  }

  #inferPhase(dates: ProjectDates, hasStep: boolean): Phase | undefined {
    const start = dates.plannedStart ?? dates.actualStart;
    const phase = inferPhase(start, dates.plannedFinish, hasStep, this.#period);
    if (phase === undefined) this.#phasesMissing += 1;
    else this.#phasesInferred += 1;
    return phase;
  }

  #levels(inherited: Inherited): readonly string[] {
    const text = this.#row.words('level');
    const own = text === undefined ? undefined : this.#office.levels(text);
    if (own !== undefined && own.unknown.length > 0) {
      this.#row.report('level/unknown', { raw: own.unknown.join('、') }, 'level');
    }
    const levels = own === undefined || own.levels.length === 0 ? inherited.levels : own.levels;
    if (this.#row.flags.length === 0) return levels;
    const flagged = this.#row.flags
      .filter((column) => column.field === 'level' && this.#row.isFlagged(column))
      .flatMap((column) => this.#office.levels(column.flag!).levels);
    return flagged.length === 0 ? levels : [...new Set([...(own?.levels ?? []), ...flagged])];
  }

  #agency(inherited: Inherited): Pick<Project, 'agency' | 'agencyFrom'> {
    const written = this.#row.words('agency');
    const answering = written === undefined ? undefined : this.#answering(written);
    if (answering?.contact !== undefined) {
      this.#row.report('agency/contact', { raw: oneLine(written!), agency: answering.agency }, 'agency');
    }
    if (answering?.agency !== undefined && namesSeveral(answering.agency, this.#office))
      this.#row.report('agency/several', { raw: answering.agency }, 'agency');
    if (answering?.agency !== undefined) {
      this.#namesOthers ||= answering.agency !== this.#submitter.agency;
      return { agency: answering.agency, agencyFrom: 'column' };
    }
    const told = inherited.agency ?? this.#agenciesOfTotals.get(this.#row.position);
    if (told !== undefined) return { agency: this.#answering(told).agency, agencyFrom: 'section' };
    const { agency, from } = this.#submitter;
    const place = this.#place(inherited);
    const isNear = place?.agencyFrom === 'column' || inherited.from.has('district');
    if (agency !== undefined && !(isNear && this.#holdsPlaces(agency, place!.agency))) {
      this.#usesSubmitter = true;
      const asked = this.#askedForAgency();
      const isBlank = asked !== undefined && this.#row.words(asked) === undefined;
      if (isBlank && !this.#table.memberOf.has(this.#row.position)) this.#blankAgencies += 1;
      return { agency, agencyFrom: from };
    }
    const reporter = this.#row.words('reporter');
    const reporting = reporter === undefined ? undefined : reportingAgency(reporter, this.#office);
    if (reporting !== undefined) return { agency: reporting, agencyFrom: 'reporter' };
    if (place !== undefined) {
      this.#namesOthers ||= place.agencyFrom === 'column';
      return place;
    }
    if (!this.#table.memberOf.has(this.#row.position) && this.#purpose !== 'adjustment')
      this.#withoutAgency += 1;
    return { agency: undefined, agencyFrom: undefined };
  }

  /** The column that says who is responsible. */
  #askedForAgency(): 'agency' | 'district' | undefined {
    return (['agency', 'district'] as const).find((field) => this.#row.has(field));
  }

  /** If there is no column for the agency, the district of the project is responsible. */
  #place(inherited: Inherited): { agency: string; agencyFrom: 'section' | 'column' } | undefined {
    const { agency, district } = this.#office;
    if (inherited.district !== undefined)
      return { agency: standard(inherited.district, agency), agencyFrom: 'section' };
    const written = this.#row.has('agency') ? undefined : this.#row.words('district');
    const own = written === undefined ? undefined : district(written);
    return own === undefined ? undefined : { agency: standard(own, agency), agencyFrom: 'column' };
  }

  /** Whether the submitter is a city whose list is by district, so that the districts are responsible, not the city. */
  #holdsPlaces(submitter: string, place: string): boolean {
    const own = this.#office.district(submitter);
    return own !== undefined && own !== this.#office.district(place);
  }

  /** If the list does not say otherwise, a project of a district's list or responsibility is in that district. */
  #district(inherited: Inherited, agency: string | undefined): string | undefined {
    const written = this.#row.words('district');
    const { district } = this.#office;
    if (written !== undefined) return district(written) ?? oneLine(written);
    if (inherited.district !== undefined) return inherited.district;
    const answering = agency === undefined ? undefined : district(agency);
    return answering ?? (this.#submitter.agency === undefined ? undefined : district(this.#submitter.agency));
  }

  #step(inherited: Inherited): ReserveStep | undefined {
    const text = this.#row.words('step');
    if (text === undefined) return inherited.step;
    const step = this.#office.step(text);
    if (
      step === undefined &&
      this.#office.phase(this.#row.words('phase') ?? inherited.phase ?? '') === '储备'
    ) {
      this.#row.report('step/unknown', { raw: text }, 'step');
    }
    return step ?? inherited.step;
  }

  #yesNo(field: 'started' | 'finished' | 'enteredStatistics'): boolean | undefined {
    const cell = this.#row.raw(field);
    if (cell === undefined) return undefined;
    const reading = readYesNo(cell);
    if (reading.state === 'value') return reading.value;
    if (reading.state === 'empty') return undefined;
    const said = siteProgressBy(cell.text, this.#period);
    const told = field === 'finished' ? said.finished : said.started;
    if (told === undefined && field !== 'enteredStatistics') {
      this.#row.report('yes-no/unreadable', { raw: cell.text, field }, field);
    }
    return told;
  }

  #reportState(started: State, finished: State): void {
    if (started.fault?.code === 'undecided') {
      if (this.#tellsStarts && this.#purpose === 'progress')
        this.#row.report('start/undecided', started.fault.facts, 'name');
      else this.#startsUntold += 1;
    } else if (started.fault !== undefined) {
      this.#row.report('start/contradiction', started.fault.facts, 'name');
    }
    if (finished.fault?.code === 'contradiction') {
      this.#row.report('finish/contradiction', finished.fault.facts, 'name');
    }
  }
}

/** What a tick adds to another: 竣工 says more than 续建. */
const BY_WEIGHT: readonly Phase[] = ['新开工', '竣工', '续建', '储备'];

/** Several agencies (市交通局、市财政局), unless the office knows this as one name. */
function namesSeveral(agency: string, office: Office): boolean {
  return SEPARATOR.test(agency) && office.agency(agency) === undefined && severalNames(agency).length > 1;
}

const SEPARATOR = /[、，,；;/]/;

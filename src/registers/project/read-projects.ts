import { type Finding, type FindingCode, type FindingFacts, finding } from '../../model/finding.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Period } from '../../model/period.ts';
import type { DateRange, PlainDate } from '../../model/plain-date.ts';
import { CELL } from '../../model/sheet.ts';
import { type Column, cellUnder, type Table, tableSource } from '../../model/table.ts';
import { YUAN_PER_UNIT, type Yuan } from '../../model/yuan.ts';
import { agencyInFileName, agencyOfReporter, districtOfAgency } from '../../normalise/agency.ts';
import { saysNoProblem, saysNothing } from '../../normalise/blank.ts';
import { readCode } from '../../normalise/code.ts';
import { readCount } from '../../normalise/count.ts';
import { readDate } from '../../normalise/date.ts';
import { readLevels } from '../../normalise/level.ts';
import { readMoney } from '../../normalise/money.ts';
import { projectName } from '../../normalise/name.ts';
import { readPhase } from '../../normalise/phase.ts';
import { type SiteProgress, siteProgress } from '../../normalise/site-progress.ts';
import { readStep } from '../../normalise/step.ts';
import { cleanText, oneLine } from '../../normalise/text.ts';
import { readYesNo } from '../../normalise/yes-no.ts';
import { type DateSense, dateSense, rawCell } from './dates.ts';
import { type Inherited, inheritance } from './inherit.ts';
import type { Phase, Project, ProjectField } from './record.ts';
import { type Evidence, finishedOf, inferPhase, startedOf } from './state.ts';

/** Who handed a table in, where its columns do not say. */
export interface Submitter {
  readonly agency: string | undefined;
  readonly from: 'file' | 'title' | 'reporter' | undefined;
}

/** The agency a table answers for: the one in the file name, else in the title, else the one that filled it in. */
export function submitterOf(table: Table<ProjectField>): Submitter {
  const file = agencyInFileName(table.file);
  if (file !== undefined) return { agency: file, from: 'file' };
  if (table.context.titleAgency !== undefined) return { agency: table.context.titleAgency, from: 'title' };
  const reporter =
    table.context.reporter === undefined ? undefined : agencyOfReporter(table.context.reporter);
  return { agency: reporter, from: reporter === undefined ? undefined : 'reporter' };
}

/**
 * The records of a table. What a cell does not say is inherited from merges, sections, the sheet and the submitter; what
 * cannot be read is undefined and a finding with its cell.
 */
export function readProjects(table: Table<ProjectField>, period: Period): Outcome<Project[]> {
  const reader = new TableReader(table, period);
  const projects = table.rows.map((position, index) => reader.read(position, table.sectionOf[index]!));
  return { value: projects, findings: reader.findings() };
}

const STATE_FIELDS: readonly ProjectField[] = ['actualStart', 'start', 'started', 'siteProgress'];

class TableReader {
  readonly #table: Table<ProjectField>;
  readonly #period: Period;
  readonly #columns = new Map<ProjectField, Column<ProjectField>>();
  readonly #flags: readonly Column<ProjectField>[];
  readonly #inherited: (section: number) => Inherited;
  readonly #submitter: Submitter;
  readonly #submitterDistrict: string | undefined;
  readonly #sense: DateSense;
  readonly #findings: Finding[];
  readonly #untyped: boolean;
  /** The list has a column that can tell whether a project has started. */
  readonly #tellsStarts: boolean;
  #startsUntold = 0;
  #startsMatter = false;
  #phasesInferred = 0;
  #phasesMissing = 0;
  #phaseFrom = '';
  #withoutAgency = 0;

  constructor(table: Table<ProjectField>, period: Period) {
    this.#table = table;
    this.#period = period;
    for (const column of table.columns) {
      if (column.field !== undefined && column.flag === undefined) this.#columns.set(column.field, column);
    }
    this.#flags = table.columns.filter((column) => column.flag !== undefined);
    this.#inherited = inheritance(table);
    this.#submitter = submitterOf(table);
    this.#submitterDistrict =
      this.#submitter.agency === undefined ? undefined : districtOfAgency(this.#submitter.agency);
    this.#sense = dateSense(table, period);
    this.#findings = [];
    this.#tellsStarts = STATE_FIELDS.some((field) => this.#columns.has(field));
    this.#untyped = table.sheet.name === '';
  }

  findings(): readonly Finding[] {
    const place = tableSource(this.#table);
    const { context } = this.#table;
    const found = [...this.#findings, ...(this.#startsMatter ? this.#sense.open : [])];
    if (this.#phasesInferred > 0) {
      found.push(
        finding('phase/inferred', { phase: String(this.#phasesInferred), from: this.#phaseFrom }, place),
      );
    }
    if (this.#phasesMissing > 0)
      found.push(finding('phase/missing', { projects: this.#phasesMissing }, place));
    // A plan, without any 完成投资, is not expected to tell what has started.
    if (this.#startsUntold > 0 && this.#columns.has('completed')) {
      found.push(finding('start/untold', { projects: this.#startsUntold }, place));
    }
    if (this.#withoutAgency > 0) found.push(finding('agency/missing', { rows: this.#withoutAgency }, place));
    if (this.#submitter.from === 'file' && context.titleAgency !== undefined) {
      const used = this.#submitter.agency ?? '';
      const other = context.titleAgency;
      if (other !== used && !other.includes(used) && !used.includes(other)) {
        found.push(finding('agency/conflict', { used, other, otherFrom: 'title' }, place));
      }
    }
    return found;
  }

  read(position: number, section: number): Project {
    const inherited = this.#inherited(section);
    const { name, key } = projectName(this.#text('name', position) ?? '');
    const phase = this.#phase(position, inherited);
    const amounts = this.#amounts(position);
    const dates = this.#dates(position);
    const progressText = this.#words('siteProgress', position);
    const step = this.#step(position, inherited);
    const isMember = this.#table.memberOf.has(position);
    const settledPhase = phase ?? (isMember ? undefined : this.#inferPhase(dates, step !== undefined));
    const evidence: Evidence = {
      name,
      period: this.#period,
      phase: settledPhase,
      actualStart: dates.actualStart,
      actualFinish: dates.actualFinish,
      startSays: dates.startSays,
      finishSays: dates.finishSays,
      startedFlag: this.#yesNo('started', position),
      finishedFlag: this.#yesNo('finished', position),
      progress: progressText === undefined ? NOTHING_SAID : siteProgress(progressText),
      progressText,
      hasStartColumn: this.#hasFacts('start'),
      hasFinishColumn: this.#hasFacts('finish'),
    };
    const started = startedOf(evidence);
    const finished = finishedOf(evidence);
    this.#startsMatter ||= settledPhase === undefined || settledPhase === '新开工';
    this.#reportState(position, started.fault, finished.fault);
    const agency = this.#agency(position, inherited);
    const members = this.#members(position);
    const problem = this.#words('problem', position);
    return {
      table: this.#table,
      position,
      name,
      key,
      code: this.#code(position),
      agency: agency.agency,
      agencyFrom: agency.from,
      district: this.#district(position, inherited, agency.agency),
      levels: this.#levels(position, inherited),
      category: this.#words('category', position) ?? inherited.category,
      chain: this.#words('chain', position) ?? inherited.chain,
      area: this.#words('area', position) ?? inherited.area,
      phase: settledPhase,
      size: isMember ? 1 : (members ?? 1),
      isPackage: !isMember && (members !== undefined || this.#listsMembers(position)),
      totalInvestment: amounts.totalInvestment,
      completedBefore: amounts.completedBefore,
      annualPlan: amounts.annualPlan,
      completedMonth: amounts.completedMonth,
      completed: amounts.completed,
      fundsInPlace: amounts.fundsInPlace,
      plannedStart: dates.plannedStart,
      actualStart: dates.actualStart,
      plannedFinish: dates.plannedFinish,
      actualFinish: dates.actualFinish,
      started: started.value,
      startedBy: started.by,
      finished: finished.value,
      finishedBy: finished.by,
      enteredStatistics: this.#yesNo('enteredStatistics', position),
      step,
      problem: problem === undefined || saysNoProblem(problem) ? undefined : problem,
    };
  }

  /** The cell of a field in a row, or -1; errors and formulas never calculated are reported here, once. */
  #cell(field: ProjectField, position: number): number {
    const column = this.#columns.get(field);
    if (column === undefined) return -1;
    const cell = cellUnder(this.#table, position, column.column);
    if (cell < 0) return -1;
    const kind = this.#table.sheet.cells.kind(cell);
    if (kind === CELL.error) {
      this.#report('cell/error', { raw: this.#table.sheet.cells.text(cell), field }, position, column.column);
      return -1;
    }
    if (kind === CELL.pending) {
      this.#report('cell/not-calculated', { field }, position, column.column);
      return -1;
    }
    return cell;
  }

  #text(field: ProjectField, position: number): string | undefined {
    const cell = this.#cell(field, position);
    return cell < 0 ? undefined : this.#table.sheet.cells.text(cell);
  }

  /** Words worth keeping: undefined for empty cells and for the marks that stand for "no entry". */
  #words(field: ProjectField, position: number): string | undefined {
    const text = this.#text(field, position);
    return text === undefined || saysNothing(text) ? undefined : cleanText(text);
  }

  #code(position: number): string | undefined {
    const text = this.#text('code', position);
    if (text === undefined) return undefined;
    const reading = readCode(text);
    if (reading.state === 'empty') return undefined;
    const column = this.#columns.get('code')!.column;
    if (reading.state === 'unreadable') {
      this.#report('code/malformed', { raw: text }, position, column);
      return undefined;
    }
    if (reading.doubt === 'check-digit') {
      this.#report('code/check-digit', { raw: text, expected: reading.expected }, position, column);
    } else if (reading.doubt === 'malformed') {
      this.#report('code/malformed', { raw: text }, position, column);
    }
    return reading.value;
  }

  #phase(position: number, inherited: Inherited): Phase | undefined {
    const text = this.#words('phase', position);
    const own = text === undefined ? undefined : readPhase(text);
    if (own !== undefined) return own;
    for (const column of this.#flags) {
      if (column.field === 'phase' && this.#isFlagged(column, position)) return readPhase(column.flag!);
    }
    if (text !== undefined && inherited.phase === undefined) {
      this.#report('phase/unknown', { raw: text }, position, this.#columns.get('phase')!.column);
    }
    return inherited.phase;
  }

  #inferPhase(dates: Dates, hasStep: boolean): Phase | undefined {
    const start = dates.plannedStart ?? dates.actualStart;
    const phase = inferPhase(start, dates.plannedFinish, hasStep, this.#period);
    if (phase === undefined) {
      this.#phasesMissing += 1;
      return undefined;
    }
    this.#phasesInferred += 1;
    this.#phaseFrom = 'dates';
    return phase;
  }

  #levels(position: number, inherited: Inherited): readonly string[] {
    const text = this.#words('level', position);
    const levels = new Set<string>();
    if (text !== undefined) {
      const reading = readLevels(text);
      for (const level of reading.levels) levels.add(level);
      if (reading.unknown.length > 0) {
        const raw = reading.unknown.join('、');
        this.#report('level/unknown', { raw }, position, this.#columns.get('level')!.column);
      }
    }
    for (const column of this.#flags) {
      if (column.field === 'level' && this.#isFlagged(column, position)) {
        for (const level of readLevels(column.flag!).levels) levels.add(level);
      }
    }
    return levels.size === 0 ? inherited.levels : [...levels];
  }

  #isFlagged(column: Column<ProjectField>, position: number): boolean {
    const cell = cellUnder(this.#table, position, column.column);
    if (cell < 0) return false;
    const reading = readYesNo(rawCell(this.#table, cell));
    return reading.state === 'value' && reading.value;
  }

  #agency(
    position: number,
    inherited: Inherited,
  ): { agency: string | undefined; from: Project['agencyFrom'] } {
    const written = this.#words('agency', position);
    if (written !== undefined) return { agency: oneLine(written), from: 'column' };
    if (inherited.agency !== undefined) return { agency: inherited.agency, from: 'section' };
    const { agency, from } = this.#submitter;
    if (agency !== undefined) return { agency, from };
    const reporter = this.#words('reporter', position);
    const reporting = reporter === undefined ? undefined : agencyOfReporter(reporter);
    if (reporting !== undefined) return { agency: reporting, from: 'reporter' };
    if (inherited.district !== undefined) return { agency: inherited.district, from: 'section' };
    this.#withoutAgency += 1;
    return { agency: undefined, from: undefined };
  }

  #district(position: number, inherited: Inherited, agency: string | undefined): string | undefined {
    const written = this.#words('district', position);
    if (written !== undefined) return districtOfAgency(written) ?? oneLine(written);
    return (
      inherited.district ??
      (agency === undefined ? undefined : districtOfAgency(agency)) ??
      this.#submitterDistrict
    );
  }

  #step(position: number, inherited: Inherited) {
    const text = this.#words('step', position);
    if (text === undefined) return inherited.step;
    const step = readStep(text);
    if (step === undefined && this.#isReserveRow(position, inherited)) {
      this.#report('step/unknown', { raw: text }, position, this.#columns.get('step')!.column);
    }
    return step ?? inherited.step;
  }

  #isReserveRow(position: number, inherited: Inherited): boolean {
    const text = this.#words('phase', position);
    return (text === undefined ? inherited.phase : readPhase(text)) === '储备';
  }

  #members(position: number): number | undefined {
    const cell = this.#cell('members', position);
    if (cell >= 0) {
      const reading = readCount(rawCell(this.#table, cell));
      if (reading.state === 'value') return reading.value > 1 ? reading.value : undefined;
      if (reading.state === 'unreadable') {
        const raw = this.#table.sheet.cells.text(cell);
        this.#report(
          'count/unreadable',
          { raw, field: 'members' },
          position,
          this.#columns.get('members')!.column,
        );
      }
    }
    return membersInName(this.#text('name', position) ?? '');
  }

  #listsMembers(position: number): boolean {
    for (const parent of this.#table.memberOf.values()) if (parent === position) return true;
    return false;
  }

  #amounts(position: number): Amounts {
    const completedBefore = this.#money('completedBefore', position);
    const sinceStart = this.#money('completedTotal', position);
    const thisYear = this.#money('completed', position);
    // Lists that tell only what was done since the start tell this year's part by what was done before.
    const derived =
      sinceStart === undefined || completedBefore === undefined ? undefined : sinceStart - completedBefore;
    return {
      totalInvestment: this.#money('totalInvestment', position),
      completedBefore,
      annualPlan: this.#money('annualPlan', position),
      completedMonth: this.#money('completedMonth', position),
      completed: thisYear ?? derived,
      fundsInPlace: this.#money('fundsInPlace', position),
    };
  }

  #money(field: ProjectField, position: number): Yuan | undefined {
    const cell = this.#cell(field, position);
    if (cell < 0) return undefined;
    const column = this.#columns.get(field)!;
    const raw = rawCell(this.#table, cell);
    const reading = column.unit === undefined ? bareMoney(raw) : readMoney(raw, column.unit);
    if (reading === undefined || reading.state === 'empty') return undefined;
    if (reading.state === 'unreadable') {
      this.#report('money/unreadable', { raw: raw.text, field }, position, column.column);
      return undefined;
    }
    if (reading.doubt === 'approximate') {
      this.#report('money/approximate', { raw: raw.text, field }, position, column.column);
    } else if (reading.doubt === 'negative') {
      this.#report('money/negative', { raw: raw.text, field }, position, column.column);
    }
    return reading.value;
  }

  #yesNo(field: ProjectField, position: number): boolean | undefined {
    const cell = this.#cell(field, position);
    if (cell < 0) return undefined;
    const raw = rawCell(this.#table, cell);
    const reading = readYesNo(raw);
    if (reading.state === 'value') return reading.value;
    if (reading.state === 'empty') return undefined;
    const said = siteProgress(raw.text);
    const told = field === 'finished' ? said.finished : said.started;
    if (told === undefined && field !== 'enteredStatistics') {
      this.#report('yes-no/unreadable', { raw: raw.text, field }, position, this.#columns.get(field)!.column);
    }
    return told;
  }

  #dates(position: number): Dates {
    const dates: Dates = {
      plannedStart: undefined,
      actualStart: undefined,
      plannedFinish: undefined,
      actualFinish: undefined,
      startSays: NOTHING_SAID,
      finishSays: NOTHING_SAID,
    };
    this.#dateInto(dates, 'plannedRange', position, 'planned', 'start');
    this.#dateInto(dates, 'plannedStart', position, 'planned', 'start');
    this.#dateInto(dates, 'plannedFinish', position, 'planned', 'finish');
    this.#dateInto(dates, 'start', position, this.#sense.start, 'start');
    this.#dateInto(dates, 'finish', position, this.#sense.finish, 'finish');
    this.#dateInto(dates, 'actualStart', position, 'actual', 'start');
    this.#dateInto(dates, 'actualFinish', position, 'actual', 'finish');
    return dates;
  }

  /** A date says by its column, and sooner by its own words (预计…, 已于…), whether it is a plan or a fact. */
  #dateInto(
    dates: Dates,
    field: ProjectField,
    position: number,
    sense: 'planned' | 'actual',
    end: 'start' | 'finish',
  ) {
    const cell = this.#cell(field, position);
    if (cell < 0) return;
    const raw = rawCell(this.#table, cell);
    const column = this.#columns.get(field)!.column;
    const context = { year: this.#table.context.year ?? this.#period.year, untyped: this.#untyped };
    let reading = readDate(raw, context);
    if (reading.state === 'ambiguous')
      reading = readDate(raw, { ...context, tenth: this.#sense.tenth(column) });
    switch (reading.state) {
      case 'empty':
        return;
      case 'value': {
        const meant =
          reading.claim === undefined ? sense : reading.claim === 'planned' ? 'planned' : 'actual';
        if (field === 'plannedRange' && reading.claim === undefined) {
          // 建设年限 with one date alone: the year in which it is to be done, not its start.
          dates.plannedFinish ??= reading.value;
          return;
        }
        keep(dates, meant, end, reading.value);
        return;
      }
      case 'range':
        keepRange(dates, sense, reading.value);
        return;
      case 'ambiguous': {
        const [january, october] = reading.readings;
        keep(dates, sense, end, october);
        const readings = [january, october].map(
          (date) => `${date.year}-${String(date.month).padStart(2, '0')}`,
        );
        this.#report('date/ambiguous', { raw: raw.text, field, readings }, position, column);
        return;
      }
      case 'words':
        if (end === 'start') dates.startSays = reading.says;
        else dates.finishSays = reading.says;
        return;
      case 'unreadable':
        this.#report('date/unreadable', { raw: raw.text, field }, position, column);
        return;
    }
  }

  /** The table has a column of facts for this end, so that a blank in it speaks as well. */
  #hasFacts(end: 'start' | 'finish'): boolean {
    if (this.#columns.has(end === 'start' ? 'actualStart' : 'actualFinish')) return true;
    return this.#columns.has(end) && this.#sense[end] === 'actual';
  }

  #reportState(position: number, started: StateFault | undefined, finished: StateFault | undefined): void {
    const column = this.#columns.get('name')!.column;
    if (started?.code === 'undecided') {
      if (!this.#tellsStarts) this.#startsUntold += 1;
      else this.#report('start/undecided', { name: started.name, raw: started.raw }, position, column);
    } else if (started !== undefined) {
      this.#report('start/contradiction', started, position, column);
    }
    if (finished !== undefined && finished.code !== 'undecided') {
      this.#report('finish/contradiction', finished, position, column);
    }
  }

  #report<Code extends FindingCode>(
    code: Code,
    facts: FindingFacts[Code],
    position: number,
    column: number,
  ): void {
    const row = this.#table.sheet.cells.rowNumber(position);
    this.#findings.push(finding(code, facts, tableSource(this.#table, row, column)));
  }
}

type StateFault = NonNullable<ReturnType<typeof startedOf>['fault']>;

interface Dates {
  plannedStart: PlainDate | undefined;
  actualStart: PlainDate | undefined;
  plannedFinish: PlainDate | undefined;
  actualFinish: PlainDate | undefined;
  startSays: SiteProgress;
  finishSays: SiteProgress;
}

type Amounts = Pick<
  Project,
  'totalInvestment' | 'completedBefore' | 'annualPlan' | 'completedMonth' | 'completed' | 'fundsInPlace'
>;

const NOTHING_SAID: SiteProgress = {};

function keep(dates: Dates, sense: 'planned' | 'actual', end: 'start' | 'finish', date: PlainDate): void {
  if (end === 'start') {
    if (sense === 'planned') dates.plannedStart = date;
    else dates.actualStart = date;
  } else if (sense === 'planned') dates.plannedFinish = date;
  else dates.actualFinish = date;
}

function keepRange(dates: Dates, sense: 'planned' | 'actual', range: DateRange): void {
  if (range.start !== undefined) keep(dates, sense, 'start', range.start);
  if (range.end !== undefined) keep(dates, sense, 'finish', range.end);
}

/** A column whose unit is unknown counts only cells that state their own. */
function bareMoney(cell: Parameters<typeof readMoney>[0]) {
  const inYuan = readMoney(cell, '元');
  const inWan = readMoney(cell, '万元');
  if (inYuan.state !== 'value' || inWan.state !== 'value') return undefined;
  const statesUnit = inYuan.value !== 0 && inYuan.value * YUAN_PER_UNIT.万元 !== inWan.value;
  return statesUnit ? inYuan : undefined;
}

/** 打包项目（5个）, （含12个子项目） */
function membersInName(name: string): number | undefined {
  if (!/打包|[（(]\s*[共含内包]/.test(name)) return undefined;
  const found =
    /打包[^（(]{0,10}[（(](?:共|含|内含|包含)?\s*(\d{1,4})\s*[个项](?:子?项目)?[)）]|[（(](?:共|含|内含|包含|打包)\s*(\d{1,4})\s*[个项]子?(?:项目|工程)?[)）]/.exec(
      name.normalize('NFKC').replace(/\(/g, '（').replace(/\)/g, '）'),
    );
  const count = Number(found?.[1] ?? found?.[2] ?? 0);
  return count > 1 ? count : undefined;
}

import { Clerk, type Draw } from './clerk.ts';
import { type Column, drawColumns, reordered, statedAmounts } from './columns.ts';
import { drawDoubt, type Place } from './doubts.ts';
import { drawForm, type Form } from './form.ts';
import { drawFormat, type FileBytes, writeFile } from './formats.ts';
import type { Page } from './grid.ts';
import type { Line, SectionKey } from './lines.ts';
import { asOf } from './months.ts';
import { SUBMITTERS } from './names.ts';
import { drawMoney, type Money, stepOf, UNITS } from './numbers.ts';
import { type Block, drawPage } from './page.ts';
import { type Amount, drawProjects, groupsOf, type Month, type Project } from './projects.ts';
import { drawRows, rowsByMonth } from './rows.ts';
import { drawFurtherPages } from './sheets.ts';

/** A list as somebody filled it in, and the truth about it. */
export interface ClerksList {
  readonly file: FileBytes;
  readonly pages: readonly Page[];
  readonly period: Month;
  readonly projects: readonly Project[];
  /** The figures that the list states. */
  readonly stated: readonly Amount[];
  readonly saysPhase: boolean;
  /** Where it cannot be understood; undefined where a careful person can read everything. */
  readonly doubt: Place | undefined;
  readonly habits: ReadonlyMap<string, string>;
}

export function drawList(draw: Draw): ClerksList {
  const clerk = new Clerk(draw);
  const random = clerk.random('list');
  const period = { year: 2021 + random.integer(5), month: 1 + random.integer(12) };
  const submitter = random.pick(SUBMITTERS);
  const money = drawMoney(clerk);
  const form = drawForm(clerk, money, period);
  const saysPhase = form.phaseFrom !== 'nowhere';
  const drawn = drawProjects(clerk, period, stepOf(money), saysPhase).map((project) =>
    adapted(project, form, submitter),
  );
  const content = {
    clerk,
    form,
    money,
    submitter,
    period,
    projects: drawn,
    columns: columnsFor(clerk, form, money, period),
  };
  const further = drawFurtherPages(clerk, content);
  const own = drawPages(content);
  const pages = [...further.before, ...own, ...further.after];
  const format = drawFormat(
    clerk,
    pages,
    form.unitFrom !== 'sheet' && form.agencyFrom !== 'sheet' && form.phaseFrom !== 'sheet',
  );
  // Of sheets by month the last is the period's; of rows by month most are not.
  const hasDoubt = form.months !== 'rows by month';
  const doubt = hasDoubt ? drawDoubt(clerk, own.at(-1)!, format.startsWith('csv')) : undefined;
  return {
    doubt,
    file: writeFile(format, pages, fileName(form, submitter, period)),
    pages,
    period,
    projects: drawn,
    stated: statedAmounts(content.columns),
    saysPhase,
    habits: clerk.habits,
  };
}

/** A list that names one agency for all is of this agency's projects; rows by month leave no room for parts. */
function adapted(project: Project, { agencyFrom, months }: Form, submitter: string): Project {
  const isOfOne = agencyFrom === 'title' || agencyFrom === 'reporter' || agencyFrom === 'file';
  return {
    ...project,
    agency: isOfOne ? submitter : project.agency,
    parts: months === 'rows by month' ? [] : project.parts,
  };
}

function columnsFor(clerk: Clerk, form: Form, money: Money, period: Month): Column[] {
  return drawColumns(clerk, {
    period,
    step: stepOf(money),
    hasAgency: form.agencyFrom === 'column',
    hasPhase: form.phaseFrom === 'column',
    hasUnits: form.unitFrom === 'column',
    hasMonths: form.months === 'rows by month',
    isTotalInYi: form.isTotalInYi,
  });
}

function fileName({ agencyFrom }: Form, submitter: string, { year, month }: Month): string {
  return `${agencyFrom === 'file' ? submitter : ''}${year}年${month}月重点项目`;
}

interface Content {
  readonly clerk: Clerk;
  readonly form: Form;
  readonly money: Money;
  readonly submitter: string;
  readonly period: Month;
  readonly projects: readonly Project[];
  readonly columns: readonly Column[];
}

function drawPages(content: Content): Page[] {
  const { clerk, form, money, projects, period } = content;
  if (form.months === 'a sheet a month') {
    return monthsUpTo(period).flatMap((month) => {
      const then = { year: period.year, month };
      const columns = columnsFor(clerk, form, money, then);
      return drawSheets(
        { ...content, period: then, projects: asOf(projects, period, month), columns },
        `${month}月`,
      );
    });
  }
  if (form.agencyFrom !== 'sheet' && form.phaseFrom !== 'sheet') return drawSheets(content, ONLY_SHEET);
  const key = form.agencyFrom === 'sheet' ? 'agency' : 'phase';
  return groupsOf(projects, key).flatMap(([name, members]) =>
    drawSheets({ ...content, projects: members }, key === 'phase' ? `${name}项目` : name),
  );
}

const ONLY_SHEET = '进度表';

/** The period's month and the two before it. */
function monthsUpTo({ month }: Month): number[] {
  return [month - 2, month - 1, month];
}

function drawSheets(content: Content, name: string): Page[] {
  const { clerk, form, columns, money, period, submitter, projects } = content;
  const key = form.agencyFrom === 'block' ? 'agency' : form.phaseFrom === 'block' ? 'phase' : undefined;
  const groups = key === undefined ? [projects] : groupsOf(projects, key).map(([, members]) => members);
  const isUnitOnce = form.unitFrom === 'line' && !form.isSideBySide && clerk.does('unit said once', 3);
  const second = groups.length > 1 && !isUnitOnce ? drawSecondBlock(content) : { money, columns };
  const blocks = groups.map(
    (members, at): Block => ({
      titled: titled(form, submitter, members[0]!),
      reporter: form.agencyFrom === 'reporter' ? submitter : '',
      period,
      columns: at === 0 ? columns : second.columns,
      lines: linesOf(content, members),
      money: at === 0 ? money : second.money,
      unitPlace: form.unitFrom,
      isUnitKnown: isUnitOnce && at > 0,
    }),
  );
  const isSpread = blocks.length > 1 && !isUnitOnce && clerk.does('each block on a sheet of its own', 5);
  const sheet = (at: number) => `${name}${at || ''}${form.unitFrom === 'sheet' ? `（${money.unit}）` : ''}`;
  if (isSpread) return blocks.map((block, at) => drawPage(clerk, sheet(at), [block], false));
  return [drawPage(clerk, sheet(0), blocks, form.isSideBySide)];
}

/** Tables below each other, or side by side, need not be alike. */
function drawSecondBlock({ clerk, form, money, columns }: Content): Pick<Block, 'money' | 'columns'> {
  const canDiffer = stepOf(money) === UNITS.万元 && form.unitFrom !== 'sheet' && form.unitFrom !== 'column';
  const isInYi = canDiffer && clerk.does('the second block in another unit', 5);
  const isReordered = clerk.does('columns of the second block in another order', 5);
  return {
    money: isInYi ? { unit: '亿元', decimals: 4 } : money,
    columns: isReordered ? reordered(clerk.random('second block'), columns) : columns,
  };
}

function linesOf({ clerk, form, period, columns }: Content, members: readonly Project[]): Line[] {
  if (form.months === 'rows by month') {
    return rowsByMonth(
      clerk,
      monthsUpTo(period).map((month) => [month, asOf(members, period, month)]),
    );
  }
  const hasSerials = columns.some(({ kind }) => kind === 'serial');
  const key: SectionKey =
    form.agencyFrom === 'section' ? 'agency' : form.phaseFrom === 'section' ? 'phase' : 'none';
  return drawRows(clerk, members, key, hasSerials);
}

function titled(
  { agencyFrom, phaseFrom }: Form,
  submitter: string,
  { agency, phase }: Project,
): Block['titled'] {
  return {
    ...(agencyFrom === 'title' ? { agency: submitter } : agencyFrom === 'block' ? { agency } : {}),
    ...(phaseFrom === 'block' ? { phase } : {}),
  };
}

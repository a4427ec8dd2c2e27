import type { Condition, Formula, SumFormula } from '../../src/model/formula.ts';
import type { LayoutCell, LayoutColumn, LayoutRow, LayoutTable } from '../../src/model/layout.ts';
import { plainDate } from '../../src/model/plain-date.ts';
import { difference } from '../../src/model/ratio.ts';

const AGENCIES = [
  '锦江区',
  '郫都区',
  '简阳市',
  '天府新区',
  '市轨道*集团',
  '"三环"指挥部',
  '=新津县',
  '~青羊?区',
  '<待定>',
  '01',
  'Ａ区',
];
const LEVELS = ['国家重点', '省重点', '市重点'];

interface InventedProject {
  readonly name: string;
  readonly agency: string;
  readonly level: string;
  readonly plan: number;
  readonly completed: number;
}

/** Tables of so many invented projects: summaries over a detail table, with every kind of cell and of formula. */
export function inventedTables(count: number): readonly LayoutTable[] {
  const projects = Array.from({ length: count }, (_, index) => inventProject(index));
  return tablesOf(projects, 8);
}

/** Projects whose rates, leads and sums lie on the border of rounding, or stand in a group without a name. */
export function borderTables(): readonly LayoutTable[] {
  const projects: readonly InventedProject[] = [
    // Ahead of 6 / 12 by 0.05 百分点, behind by 0.05, and by less than is shown.
    { name: '甲', agency: '甲区', level: '省重点', plan: 20_000_000, completed: 10_010_000 },
    { name: '乙', agency: '乙区', level: '省重点', plan: 20_000_000, completed: 9_990_000 },
    { name: '丙', agency: '丙区', level: '省重点', plan: 20_000_000, completed: 9_992_000 },
    // 77.445 % and 1.005 亿元. (No 69.805 %: LibreOffice itself shows the double 0.69805 as 69.80 %, Excel as 69.81 %.)
    { name: '丁', agency: '丁区', level: '省重点', plan: 200_000_000, completed: 154_890_000 },
    { name: '己', agency: '己区', level: '省重点', plan: 100_500_000, completed: 100_500_000 },
    // Tenths that doubles do not have, 0.1 + 0.2 万元, and no agency.
    { name: '庚', agency: '', level: '国家重点', plan: 1_000, completed: 1_000 },
    { name: '辛', agency: '', level: '国家重点', plan: 2_000, completed: 2_000 },
    { name: '壬', agency: '壬区', level: '国家重点', plan: 3_583_464_500_000, completed: 1 },
  ];
  return tablesOf(projects, 6);
}

function inventProject(index: number): InventedProject {
  // Odd amounts of 元, so that 万元 and 亿元 have all their decimals.
  const plan = 12_345_678 + ((index * 7_919_777) % 900_000_001);
  return {
    name:
      index % 40 === 7
        ? `城市东西轴线（龙泉驿段）及沿线综合管廊、海绵城市、智慧交通一体化建设工程（第${index}期）`
        : `重点项目${index}号`,
    agency: AGENCIES[index % AGENCIES.length]!,
    level: LEVELS[index % 3]!,
    plan,
    completed: Math.floor((plan * (20 + ((index * 37) % 90))) / 100),
  };
}

function tablesOf(projects: readonly InventedProject[], month: number): readonly LayoutTable[] {
  return [
    overall(projects, month),
    byAgency(projects, month),
    starts(projects),
    detail(projects, month),
    findings(),
  ];
}

function overall(projects: readonly InventedProject[], month: number): LayoutTable {
  return {
    id: 'overall',
    title: '总体',
    notes: ['截至2019年8月底，时序进度 66.67%。', '完成率＝本年累计完成投资÷年度计划投资。'],
    columns: PROGRESS_COLUMNS,
    rows: [progressRow('全部项目', projects, [], 'total', month)],
  };
}

function byAgency(projects: readonly InventedProject[], month: number): LayoutTable {
  const rows = [...new Set(projects.map((project) => project.agency))].map((agency) => {
    const own = projects.filter((project) => project.agency === agency);
    return progressRow(agency, own, [{ column: 'agency', is: agency }], undefined, month);
  });
  return {
    id: 'byAgency',
    title: '分责任单位',
    notes: ['按完成率从高到低排列；未列入的单位没有项目。'],
    columns: PROGRESS_COLUMNS,
    rows: [
      ...rows,
      {
        cells: [
          text('未报送单位'),
          count(0),
          money(0),
          money(0),
          { type: 'empty', reason: 'no-denominator' },
          { type: 'empty', reason: 'no-denominator' },
        ],
      },
      progressRow('合计', projects, [], 'total', month),
    ],
  };
}

/** A rate without its parts in the row. */
function starts(projects: readonly InventedProject[]): LayoutTable {
  const national = projects.filter((project) => project.level === '国家重点');
  const formula: Formula = { op: 'ratio', ...parts([{ column: 'level', is: '国家重点' }]) };
  return {
    id: 'starts',
    title: '开工',
    notes: [],
    columns: [column('label', '指标', 'text'), column('rate', '开工率', 'percent')],
    rows: [
      {
        cells: [text('国家重点'), { type: 'percent', value: totals(national), formula }],
        emphasis: 'behind',
      },
    ],
  };
}

const DATES = [plainDate(2019, 3, 1), plainDate(2019, 9), plainDate(2020)];

function detail(projects: readonly InventedProject[], month: number): LayoutTable {
  return {
    id: 'detail',
    kind: 'records',
    title: '项目明细',
    notes: [],
    columns: [
      column('serial', '序号', 'count'),
      column('name', '项目名称', 'text'),
      column('agency', '责任单位', 'text'),
      column('level', '级别', 'text'),
      column('size', '项目数', 'count'),
      column('totalInvestment', '总投资', 'money'),
      column('annualPlan', '年度计划投资', 'money'),
      column('completed', '本年累计完成投资', 'money'),
      column('rate', '年度投资完成率', 'percent'),
      column('lead', '高于时序', 'points'),
      column('plannedStart', '计划开工', 'date'),
      column('siteProgress', '形象进度', 'text'),
      column('problem', '存在问题', 'text'),
      column('file', '来源', 'text'),
    ],
    rows: projects.map((project, index): LayoutRow => {
      const rate = totals([project]);
      const lead = difference(rate, { numerator: month, denominator: 12 });
      const date = DATES[index % DATES.length]!;
      return {
        cells: [
          count(index + 1),
          text(project.name),
          project.agency === '' ? { type: 'empty' } : text(project.agency),
          text(project.level),
          count(1),
          money(project.plan * 4),
          money(project.plan),
          money(project.completed),
          { type: 'percent', value: rate },
          { type: 'points', value: lead },
          { type: 'date', value: date },
          text(
            index % 5 === 0
              ? `主体结构施工至${(index % 30) + 1}层，幕墙、机电安装同步推进`
              : '正在进行土石方开挖',
          ),
          index % 9 === 0
            ? text('部分用地尚未交付，需协调征地拆迁，并请电力部门加快杆线迁改。')
            : { type: 'empty' },
          text(`${project.agency}.xlsx:Sheet1!B${index + 6}`),
        ],
        emphasis: lead.numerator < 0 ? 'behind' : undefined,
      };
    }),
  };
}

function findings(): LayoutTable {
  return {
    id: 'findings',
    kind: 'list',
    title: '填报问题',
    notes: ['错误：数字会有误，或有行未计入。'],
    columns: [
      column('severity', '程度', 'text'),
      column('place', '位置', 'text'),
      column('sentence', '问题', 'text'),
    ],
    rows: [
      {
        cells: [
          text('错误'),
          text('锦江区.xlsx:Sheet1!F12'),
          text('金额“=SUM(A1)”无法识别，该项未计入；请改为数字'),
        ],
      },
      {
        cells: [text('提示'), text('郫都区.csv!C3'), text('按列中内容把“项目类型”认作级别')],
        emphasis: undefined,
      },
    ],
  };
}

const PROGRESS_COLUMNS: readonly LayoutColumn[] = [
  column('key', '分组', 'text'),
  column('projects', '项目数', 'count'),
  column('annualPlan', '年度计划投资', 'money'),
  column('completed', '本年累计完成投资', 'money'),
  column('rate', '年度投资完成率', 'percent'),
  column('lead', '高于时序', 'points'),
];

function progressRow(
  label: string,
  projects: readonly InventedProject[],
  where: readonly Condition[],
  emphasis: LayoutRow['emphasis'],
  month: number,
): LayoutRow {
  const rate = totals(projects);
  const lead = difference(rate, { numerator: month, denominator: 12 });
  return {
    cells: [
      text(label),
      { type: 'count', value: projects.length, formula: sum('size', where) },
      { type: 'money', value: rate.denominator, formula: sum('annualPlan', where) },
      { type: 'money', value: rate.numerator, formula: sum('completed', where) },
      { type: 'percent', value: rate, formula: { op: 'ratio', ...parts(where) } },
      { type: 'points', value: lead, formula: { op: 'lead', ...parts(where), month } },
    ],
    emphasis: emphasis ?? (lead.numerator < 0 ? 'behind' : undefined),
  };
}

function totals(projects: readonly InventedProject[]): { numerator: number; denominator: number } {
  return {
    numerator: projects.reduce((total, project) => total + project.completed, 0),
    denominator: projects.reduce((total, project) => total + project.plan, 0),
  };
}

function sum(of: string, where: readonly Condition[]): SumFormula {
  return { op: 'sum', column: of, where };
}

function parts(where: readonly Condition[]): { numerator: SumFormula; denominator: SumFormula } {
  return { numerator: sum('completed', where), denominator: sum('annualPlan', where) };
}

export function column(id: string, title: string, kind: LayoutColumn['kind']): LayoutColumn {
  return { id, title, kind, expendable: 0 };
}

export function text(value: string): LayoutCell {
  return { type: 'text', text: value };
}

export function count(value: number): LayoutCell {
  return { type: 'count', value };
}

export function money(value: number): LayoutCell {
  return { type: 'money', value };
}

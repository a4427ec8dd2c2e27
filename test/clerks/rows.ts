import type { Clerk } from './clerk.ts';
import type { Subject } from './columns.ts';
import { groupsOf, type Part, type Project } from './projects.ts';

/** A row below the headings. What it says in each column follows from its role. */
export type Line =
  | ProjectLine
  /** A sum over projects: 合计, 小计, 其中 … */
  | {
      readonly role: 'sum';
      readonly label: string;
      readonly serial: string;
      readonly of: readonly Project[];
      readonly scale: string;
    }
  /** The heading of the rows below, with their sum where `of` says of what. */
  | {
      readonly role: 'section';
      readonly label: string;
      readonly serial: string;
      readonly of: readonly Project[];
    }
  | { readonly role: 'words'; readonly text: string }
  | { readonly role: 'example'; readonly subject: Subject }
  | { readonly role: 'heading again' }
  | { readonly role: 'blank' };

export interface ProjectLine {
  readonly role: 'project';
  readonly name: string;
  readonly serial: string | number;
  readonly subject: Subject;
  /** It consists of the parts below. */
  readonly isWhole?: boolean;
  /** A whole whose parts alone state the amounts. */
  readonly isEmpty?: boolean;
  readonly isPart?: boolean;
  /** Struck through: withdrawn. */
  readonly isStruck?: boolean;
  /** Of which month the amounts are, where a list has rows for several. */
  readonly month?: string;
}

export type SectionKey = 'agency' | 'phase' | 'none';

/** The rows of a block: sections, projects with their parts, sums, and what people put between. */
export function drawRows(
  clerk: Clerk,
  projects: readonly Project[],
  sectionKey: SectionKey,
  hasSerials: boolean,
): Line[] {
  const number = numbering(clerk, sectionKey, hasSerials);
  const sections = sectionsOf(clerk, projects, sectionKey);
  const body = sections.flatMap(({ heading, members, subtotal }) => [
    ...heading,
    ...members.flatMap((project, within) =>
      projectLines(clerk, project, number(project, within), hasSerials),
    ),
    ...subtotal,
  ]);
  const withBlanks = sprinkle(clerk, strike(clerk, projects, body));
  return [...exampleLines(clerk, projects), ...totalLines(clerk, projects, withBlanks), ...wordLines(clerk)];
}

/** A row for each project and month, the months of a project together or the projects of a month. */
export function rowsByMonth(
  clerk: Clerk,
  months: readonly (readonly [month: number, projects: readonly Project[]])[],
): Line[] {
  const lines = months.flatMap(([month, projects]) =>
    projects.map(
      (subject): ProjectLine => ({
        role: 'project',
        name: subject.name,
        serial: '',
        subject,
        month: `${month}月`,
      }),
    ),
  );
  const names = months[0]![1].map(({ name }) => name);
  const isByProject = clerk.does('months of a project together', 2);
  const ordered = isByProject ? names.flatMap((name) => lines.filter((line) => line.name === name)) : lines;
  return ordered.map((line, at) => ({ ...line, serial: at + 1 }));
}

function sectionsOf(clerk: Clerk, projects: readonly Project[], key: SectionKey) {
  if (key === 'none') return [{ heading: [], members: projects, subtotal: [] }];
  const groups = groupsOf(projects, key);
  const style = clerk.choose('section numbering', 2, SECTION_NUMBERS[0]!, SECTION_NUMBERS.slice(1));
  const sums = clerk.choose('section sums', 2, 'none', ['in the section row', 'in a row of their own']);
  const counts = clerk.choose('section counts', 4, '', ['（N个）', '（共N项）', '(N个项目)']);
  const ending = key === 'phase' ? '项目' : '';
  return groups.map(([name, members], at) => {
    const label = `${name}${ending}${counts.replace('N', String(members.length))}`;
    const { serial, prefix } = style(at);
    const heading: Line = {
      role: 'section',
      label: `${prefix}${label}`,
      serial,
      of: sums === 'in the section row' ? members : [],
    };
    const subtotal: Line[] = sums === 'in a row of their own' ? [sumLine('小计', members)] : [];
    return { heading: [heading], members, subtotal };
  });
}

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];

/** Where a section has its number: in its label, or in the column of serials. */
const SECTION_NUMBERS: readonly ((at: number) => { serial: string; prefix: string })[] = [
  (at) => ({ serial: '', prefix: `${CHINESE[at]}、` }),
  (at) => ({ serial: '', prefix: `（${CHINESE[at]}）` }),
  (at) => ({ serial: CHINESE[at]!, prefix: '' }),
  (at) => ({ serial: `${CHINESE[at]}、`, prefix: '' }),
  (at) => ({ serial: `（${CHINESE[at]}）`, prefix: '' }),
  () => ({ serial: '', prefix: '' }),
];

interface Numbered {
  readonly serial: string | number;
  readonly prefix: string;
  readonly at: number;
  readonly way: keyof typeof SERIALS;
}

/** The serial of the next project; within a section it may begin anew. */
function numbering(
  clerk: Clerk,
  key: SectionKey,
  hasSerials: boolean,
): (project: Project, within: number) => Numbered {
  const restarts = key !== 'none' && clerk.does('serials begin anew in each section', 2);
  const way = clerk.choose('project serials', 4, 'number', [
    'text',
    'brackets',
    'circled',
    'zeros',
    'comma',
    'in the name',
  ] as const);
  let last = 0;
  return (_, within) => {
    last = restarts && within === 0 ? 1 : last + 1;
    const isInName = way === 'in the name' && !hasSerials;
    return { serial: SERIALS[way](last), prefix: isInName ? `${last}.` : '', at: last, way };
  };
}

const SERIALS = {
  number: (at) => at,
  text: String,
  brackets: (at) => `（${at}）`,
  circled: (at) => CIRCLED[at - 1] ?? at,
  zeros: (at) => String(at).padStart(3, '0'),
  comma: (at) => `${at}、`,
  'in the name': (at) => at,
} satisfies Record<string, (at: number) => string | number>;

function projectLines(
  clerk: Clerk,
  project: Project,
  { serial, prefix, at, way: ownWay }: Numbered,
  hasSerials: boolean,
): Line[] {
  if (project.parts.length === 0)
    return [{ role: 'project', name: `${prefix}${project.name}`, serial, subject: project }];
  const partWay = clerk.pick('part numbering', [
    '1.1',
    '（1）',
    '1-1',
    '①',
    '其中：',
  ] as const satisfies readonly [string, ...string[]]);
  // Without numbers only the sum tells which rows are parts.
  const isEmpty = hasSerials && clerk.does('a whole without amounts', 4);
  const whole: Line = {
    role: 'project',
    name: `${prefix}${project.name}`,
    serial,
    subject: project,
    isWhole: true,
    isEmpty,
  };
  // Parts that are numbered like the wholes could not be told from them.
  const isTaken = (partWay === '（1）' && ownWay === 'brackets') || (partWay === '①' && ownWay === 'circled');
  const way = isTaken ? '1.1' : partWay;
  const parts = project.parts.map(
    (part, within): Line => ({
      role: 'project',
      name: `${way === '其中：' && within === 0 ? '其中：' : ''}${part.name}`,
      serial: way === '其中：' ? '' : PART_NUMBERS[way](at, within + 1),
      subject: subjectOfPart(project, part),
      isPart: true,
    }),
  );
  return [whole, ...parts];
}

const PART_NUMBERS = {
  '1.1': (whole: number, at: number) => `${whole}.${at}`,
  '（1）': (_: number, at: number) => `（${at}）`,
  '1-1': (whole: number, at: number) => `${whole}-${at}`,
  '①': (_: number, at: number) => CIRCLED[at - 1]!,
};

function subjectOfPart({ agency, phase, start }: Project, { name, amounts }: Part): Subject {
  return { name, agency, phase, amounts, start };
}

/** A project that was taken off the list by a line through it, as a copy of another one would look. */
function strike(clerk: Clerk, projects: readonly Project[], lines: readonly Line[]): Line[] {
  if (!clerk.does('a row struck through', 25)) return [...lines];
  const { agency, phase, amounts, start } = projects[0]!;
  const subject = { name: '撤销的停车楼项目', agency, phase, amounts, start };
  return [...lines, { role: 'project', name: subject.name, serial: '', subject, isStruck: true }];
}

/** Empty rows, and the headings once more where a page of paper begins. */
function sprinkle(clerk: Clerk, lines: readonly Line[]): Line[] {
  const blanks = clerk.does('blank rows', 8);
  const again = clerk.does('headings repeated on each page', 10);
  const random = clerk.random('between rows');
  return lines.flatMap((line, at): Line[] => {
    const startsAnew = line.role === 'section' || (line.role === 'project' && !line.isPart);
    if (at === 0 || !startsAnew) return [line];
    if (again && at % 4 === 3) return [{ role: 'heading again' }, line];
    return blanks && random.oneIn(4) ? [{ role: 'blank' }, line] : [line];
  });
}

function totalLines(clerk: Clerk, projects: readonly Project[], body: readonly Line[]): Line[] {
  const place = clerk.choose('total', 2, 'none', ['at the top', 'at the end', 'at both ends'] as const);
  if (place === 'none') return [...body];
  const label = clerk.choose('total: label', 2, '合计', [
    '总计',
    '合  计',
    '共计',
    '总　计',
    '合计：',
    '全部项目合计',
    '项目合计',
    '总合计',
    '合计（N个）',
    '合计(N项)',
    '全县合计',
    '汇总',
    '累计',
    '全部项目',
  ]);
  const serial = clerk.choose('total: serial', 6, '', ['0', '一', '/', String(projects.length + 1)]);
  const scale = clerk.choose('total: scale', 3, '', ['共N个项目', 'N个', 'N']);
  const total = sumLine(
    label.replace('N', String(projects.length)),
    projects,
    serial,
    scale.replace('N', String(projects.length)),
  );
  const some = projects.filter(({ phase }) => phase === projects[0]!.phase);
  const ofWhich: Line[] =
    clerk.does('of which', 4) && some.length < projects.length
      ? [sumLine(`其中：${projects[0]!.phase}项目`, some)]
      : [];
  const block = [total, ...ofWhich];
  if (place === 'at the top') return [...block, ...body];
  return place === 'at the end' ? [...body, ...block] : [...block, ...body, total];
}

function sumLine(label: string, of: readonly Project[], serial = '', scale = ''): Line {
  return { role: 'sum', label, serial, of, scale };
}

function exampleLines(clerk: Clerk, projects: readonly Project[]): Line[] {
  if (!clerk.does('an example row', 20)) return [];
  const { agency, phase, amounts, start } = projects[0]!;
  return [{ role: 'example', subject: { name: 'XX建设项目', agency, phase, amounts, start } }];
}

function wordLines(clerk: Clerk): Line[] {
  const notes = clerk.choose('note below', 3, '', [
    '注：本表每月5日前报送。',
    '备注：数据截至当月底，涉密项目除外。',
    '说明：1.年度计划投资按市下达数填报；2.累计完成投资以统计口径为准。',
  ]);
  const signature = clerk.choose('signature', 4, '', [
    '填报人：王建国　　审核人：李秀英　　联系电话：13800000000',
    '单位负责人：　　　填表人：　　　填报日期：',
  ]);
  return [notes, signature].filter((text) => text !== '').map((text) => ({ role: 'words', text }));
}

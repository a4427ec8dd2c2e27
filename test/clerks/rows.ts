import type { Clerk } from './clerk.ts';
import type { Line, ProjectLine, SectionKey } from './lines.ts';
import { drawNumbering } from './numbering.ts';
import { projectLines } from './parts.ts';
import type { Project } from './projects.ts';
import { drawSections } from './sections.ts';
import { withTotals } from './sums.ts';

/** The rows of a block: sections, projects with their parts, sums, and what people put between. */
export function drawRows(
  clerk: Clerk,
  projects: readonly Project[],
  sectionKey: SectionKey,
  hasSerials: boolean,
): Line[] {
  const number = drawNumbering(clerk, sectionKey, hasSerials);
  const sections = drawSections(clerk, projects, sectionKey);
  const body = sections.flatMap(({ heading, members, subtotal }) => [
    ...heading,
    ...members.flatMap((project, within) => projectLines(clerk, project, number(within), hasSerials)),
    ...subtotal,
  ]);
  const withBlanks = sprinkle(clerk, strike(clerk, projects, body));
  return [
    ...exampleLines(clerk, projects, hasSerials),
    ...withTotals(clerk, projects, withBlanks),
    ...wordLines(clerk),
  ];
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

/** Marked 例 in the column of serials: without one nobody could be sure. */
function exampleLines(clerk: Clerk, projects: readonly Project[], hasSerials: boolean): Line[] {
  if (!hasSerials || !clerk.does('an example row', 20)) return [];
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

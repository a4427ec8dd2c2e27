import type { Clerk } from './clerk.ts';
import type { Line, SumLine } from './lines.ts';
import type { Project } from './projects.ts';

/** The body of a list with its total above, below or both, and perhaps what part of it is of one phase. */
export function withTotals(clerk: Clerk, projects: readonly Project[], body: readonly Line[]): Line[] {
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
  const isExact = /^[合总共]\s*计/.test(label);
  const fault = isExact ? clerk.choose('total: fault', 12, 'none', ['rounded', 'wrong'] as const) : 'none';
  const total = sumLine(
    label.replace('N', String(projects.length)),
    projects,
    serial,
    scale.replace('N', String(projects.length)),
    fault,
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

export function sumLine(
  label: string,
  of: readonly Project[],
  serial = '',
  scale = '',
  fault: SumLine['fault'] = 'none',
): SumLine {
  return { role: 'sum', label, serial, of, scale, fault };
}

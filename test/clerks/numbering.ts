import type { Clerk } from './clerk.ts';
import type { SectionKey } from './lines.ts';

/** The number of a project, in the column of serials or before its name. */
export interface Numbered {
  readonly serial: string | number;
  readonly prefix: string;
  readonly at: number;
  readonly way: keyof typeof SERIALS;
}

/** The serial of the next project; within a section it may begin anew. */
export function drawNumbering(
  clerk: Clerk,
  key: SectionKey,
  hasSerials: boolean,
): (within: number) => Numbered {
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
  return (within) => {
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

export const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
export const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'];

import type { Clerk } from './clerk.ts';
import type { Subject } from './columns.ts';
import type { Line } from './lines.ts';
import { CIRCLED, type Numbered } from './numbering.ts';
import type { Part, Project } from './projects.ts';

/** A project, and the parts that it consists of below it. */
export function projectLines(
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

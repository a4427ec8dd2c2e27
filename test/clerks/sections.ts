import type { Clerk } from './clerk.ts';
import type { Line, SectionKey } from './lines.ts';
import { CHINESE } from './numbering.ts';
import { groupsOf, type Project } from './projects.ts';
import { sumLine } from './sums.ts';

/** The groups of a list with the rows above and below each; one group without any where the list has no sections. */
export function drawSections(clerk: Clerk, projects: readonly Project[], key: SectionKey) {
  if (key === 'none') return [{ heading: [], members: projects, subtotal: [] }];
  const groups = groupsOf(projects, key);
  const style = clerk.choose('section numbering', 2, SECTION_NUMBERS[0]!, SECTION_NUMBERS.slice(1));
  const sums = clerk.choose('section sums', 2, 'none', [
    'in the section row',
    'in a row of their own',
    'in a row of their own above',
  ]);
  const counts = clerk.choose('section counts', 4, '', ['（N个）', '（共N项）', '(N个项目)']);
  const ending = key === 'phase' ? '项目' : '';
  return groups.map(([name, members], at) => {
    const label = `${name}${ending}${counts.replace('N', String(members.length))}`;
    const { serial, prefix } = style(at);
    const heading: Line =
      sums === 'in a row of their own above'
        ? { role: 'section', label: `${name}${ending}小计`, serial: '', of: members }
        : {
            role: 'section',
            label: `${prefix}${label}`,
            serial,
            of: sums === 'in the section row' ? members : [],
          };
    const subtotal: Line[] = sums === 'in a row of their own' ? [sumLine('小计', members)] : [];
    return { heading: [heading], members, subtotal };
  });
}

/** Where a section has its number: in its label, or in the column of serials. */
const SECTION_NUMBERS: readonly ((at: number) => { serial: string; prefix: string })[] = [
  (at) => ({ serial: '', prefix: `${CHINESE[at]}、` }),
  (at) => ({ serial: '', prefix: `（${CHINESE[at]}）` }),
  (at) => ({ serial: CHINESE[at]!, prefix: '' }),
  (at) => ({ serial: `${CHINESE[at]}、`, prefix: '' }),
  (at) => ({ serial: `（${CHINESE[at]}）`, prefix: '' }),
  () => ({ serial: '', prefix: '' }),
];

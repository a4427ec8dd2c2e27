import { compareExact, type Exact, exact, minus, negative } from '../model/exact.ts';
import { halfWidthText, isLatin } from './figures.ts';
import type { KnownFigure } from './known.ts';
import type { Names } from './names.ts';
import type { Paper } from './paper/paper.ts';
import { type Judged, UNKNOWN, type Verdict } from './verdict.ts';

const ABOVE = '快于|高于|超过|领先于|领先|跑赢|好于|优于|超前于';
const BELOW = '慢于|低于|落后于|落后|滞后于|不及|未达到|逊于';
const AIM = '(?<aim>(?:时序|序时)(?:进度)?|(?:全[市县区州])?平均(?:水平|进度|完成率)?)';
const UNITS = '(?:[\\d一二三四五六七八九十两]+(?:个|家)?(?:县区|区县|单位|部门|县|区|镇|乡|地|家)?)?';
/** Behind the names; no figure may follow, which would say it itself. */
const AFTER_NAMES = new RegExp(
  `^${UNITS}(?:的)?(?:年度)?(?:投资)?(?:完成率|完成进度|进度)?(?:均|都|全部|也)?(?<side>${ABOVE}|${BELOW})${AIM}(?:要求)?(?=[,。;)]|$)`,
);
const BEFORE_NAMES = new RegExp(
  `(?<=[,。;:]|^|完成率|进度)(?<side>${ABOVE}|${BELOW})${AIM}(?:要求)?的(?:${UNITS}(?:有|是|为|:)|有|是|为)?[:]?$`,
);
/** Then another rate is meant, another time, or only some of the projects. */
const OPEN =
  /上月|去年|上年|同期|全省|全国|开工|竣工|到位|资金|续建|省重点|级重点|增速|增幅|当月|本月|总投资|除/;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (readonly string[])[];
}

/** On which side of the time progress or of the city somebody is said to stand, without a figure: A、B完成率快于时序进度. */
export function sidesIn({ paragraphs }: Paper, names: Names, figures: readonly KnownFigure[]): Judged[] {
  const values = new Map(figures.map((figure) => [figure.path, figure.value]));
  return paragraphs.flatMap(({ text, cell }, paragraph) => {
    const plain = halfWidthText(text)
      .toLowerCase()
      .replace(/[，；：（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
    if (cell !== undefined || isLatin(plain)) return [];
    return [...runsIn(plain, names)].flatMap((run) => {
      const clause = plain.slice(0, run.start).split(/[。;]/).at(-1)!;
      const [before, behind] = [BEFORE_NAMES.exec(clause), AFTER_NAMES.exec(plain.slice(run.end))];
      const found = behind ?? before;
      if (found === null || OPEN.test(clause.split(',').at(-1)!)) return [];
      const { side = '', aim = '' } = found.groups ?? {};
      const from = found === behind ? run.end : run.start - clause.length;
      const start = from + found.index + found[0].indexOf(side);
      const verdict = verdictOf(run, side, aim, values);
      const end = start + side.length;
      return verdict === undefined ? [] : [{ paragraph, start, end, text: text.slice(start, end), verdict }];
    });
  });
}

/** Names in a row, with only 、 and 和 between them. */
function* runsIn(plain: string, names: Names): Generator<Run> {
  let run: Run | undefined;
  for (let at = 0; at < plain.length; ) {
    const name = names.at(plain, at);
    const groups = name?.groups.filter((group) => /^by(?:Agency|District|Category)\[/.test(group)) ?? [];
    if (name === undefined || groups.length === 0) {
      at += name?.text.length ?? 1;
      continue;
    }
    const end = at + name.text.length;
    const goesOn = run !== undefined && /^(?:、|和|与|及|以及)$/.test(plain.slice(run.end, at));
    if (run !== undefined && !goesOn) yield run;
    run =
      run !== undefined && goesOn
        ? { ...run, end, groups: [...run.groups, groups] }
        : { start: at, end, groups: [groups] };
    at = end;
  }
  if (run !== undefined) yield run;
}

/** Half of the last digit of a printed rate: so near, either side may be said. */
const EQUAL = exact(5, 100_000);

function verdictOf(
  { groups }: Run,
  side: string,
  aim: string,
  values: ReadonlyMap<string, Exact>,
): Verdict | undefined {
  const apart = groups.map((own) =>
    own.map((group) => apartFrom(aim, group, values)).find((one) => one !== undefined),
  );
  if (!apart.every((one) => one !== undefined)) return undefined;
  const isAbove = new RegExp(`^(?:${ABOVE})$`).test(side);
  const others = groups.filter((_, at) => {
    const size = isAbove ? negative(apart[at]!) : apart[at]!;
    return compareExact(size, EQUAL) > 0;
  });
  const measure = `${groups[0]![0]}.${/平均/.test(aim) ? 'rate' : 'lead'}`;
  if (others.length === 0) return { ...UNKNOWN, verdict: 'right', against: 'data', measure };
  const whom =
    groups.length > 1 ? others.map(([group = '']) => group.slice(group.indexOf('[') + 1, -1)).join('、') : '';
  const expected = `${whom}${isAbove ? '低于' : '高于'}`;
  return { ...UNKNOWN, verdict: 'wrong', against: 'data', measure, expected };
}

function apartFrom(aim: string, group: string, values: ReadonlyMap<string, Exact>): Exact | undefined {
  if (!/平均/.test(aim)) return values.get(`${group}.lead`);
  const [own, all] = [values.get(`${group}.rate`), values.get('overall.rate')];
  return own && all && minus(own, all);
}

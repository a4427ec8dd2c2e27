import { CIRCLE_WORDS, type Circle, circleGroup, circleNamedIn, membersOf } from './circles.ts';
import { EVERYTHING, type Subject } from './claim.ts';
import { halfWidthText } from './figures.ts';

/** The groups of projects that a name can mean, as starts of paths: `byAgency[锦江区]`; '' is all projects. */
export interface Name {
  readonly groups: readonly string[];
  readonly label: string;
}

/** A group in the data: `byAgency[锦江区]` has the key 锦江区. */
export interface KnownGroup {
  readonly table: string;
  readonly key: string;
}

/** The names of groups, in all ways in which a text may write them. */
export class Names {
  readonly #byStart = new Map<string, (Name & { readonly text: string })[]>();
  readonly #agencies: readonly string[];
  /** Whom the paper is about if nobody is named: all projects, or those of the agency whose paper it is. */
  readonly home: Subject;

  /**
   * `title` says whose paper it is: in the paper of a county, 全县 is that county. `labels` are the first cells of the
   * tables: they name the subjects of a text without data to compare with.
   */
  constructor(groups: readonly KnownGroup[], labels: readonly string[], title = '') {
    this.#agencies = groups.filter(({ table }) => table === 'byAgency').map(({ key }) => key);
    const known = new Map<string, string[]>();
    const add = (text: string, group: string) => {
      const same = known.get(text) ?? [];
      if (!same.includes(group)) same.push(group);
      known.set(text, same);
    };
    for (const { table, key } of groups.filter((group) => group.table !== 'byPhase'))
      for (const text of writingsOf(table, halfWidthText(key).toLowerCase())) add(text, `${table}[${key}]`);
    // Projects of the office's own level make up most lists: these words mean all projects.
    for (const level of [
      '市重点',
      '区重点',
      '县重点',
      '州重点',
      '市级重点',
      '区级重点',
      '县级重点',
      '州级重点',
      'municipal key',
      'municipal-level key',
      'city-level key',
      'district-level key',
      'county-level key',
    ])
      add(level, '');
    for (const [key, ...words] of LEVELS) {
      for (const word of words) if (!known.has(word)) add(word, `byLevel[${key}]`);
    }
    const own = ownerOf(title, groups);
    const ofOwner = groups.filter(({ table, key }) => key === own && /^by(?:Agency|District)$/.test(table));
    this.home =
      ofOwner.length === 0
        ? EVERYTHING
        : { ...EVERYTHING, groups: ofOwner.map(({ table, key }) => `${table}[${key}]`) };
    // In the paper of a zone 全区 can be the district that it is a part of.
    const isZone = /(?:高新|经开|开发|新|试验|功能)区$/.test(own ?? '');
    for (const word of own === undefined ? [] : ownWords(own)) {
      add(word, `byAgency[${own}]`);
      if (isZone && word.startsWith('全')) add(word, '');
    }
    for (const [circle, ...words] of CIRCLE_WORDS)
      for (const word of words) {
        const [members] = membersOf(circle, this.#agencies);
        if (members === undefined || known.has(word)) continue;
        add(word, members.length === this.#agencies.length ? '' : circleGroup(circle));
      }
    for (const word of OTHERS) if (!known.has(word)) add(word, `text[${word}]`);
    for (const label of labels) {
      const text = halfWidthText(label).toLowerCase();
      if (text.length > 1 && !known.has(text)) add(text, `text[${label}]`);
    }
    for (const [text, own] of known) {
      const same = this.#byStart.get(text.charAt(0)) ?? [];
      same.push({ text, groups: own, label: own.find((one) => one !== '') ?? text });
      this.#byStart.set(text.charAt(0), same);
    }
    for (const names of this.#byStart.values()) names.sort((a, b) => b.text.length - a.text.length);
  }

  /** Whether they are of groups in the data. */
  get areOfData(): boolean {
    return this.#agencies.length > 0;
  }

  /** The longest name that begins at `place`, in a text that is simplified, half-width and lower case. */
  at(text: string, place: number): (Name & { readonly text: string }) | undefined {
    return this.#byStart.get(text.charAt(place))?.find((name) => text.startsWith(name.text, place));
  }

  /** 33家责任单位, 23个区县: so many are all there are, or all of their kind; undefined if there are more or fewer. */
  several(count: number, text: string): Name | undefined {
    if (/(?:单位|家)$/.test(text) && count === this.#agencies.length && count > 1)
      return { groups: [''], label: text };
    const circle: Circle | undefined = circleNamedIn(text);
    const areAll =
      circle !== undefined && membersOf(circle, this.#agencies).some(({ length }) => length === count);
    return areAll ? { groups: [circleGroup(circle)], label: text } : undefined;
  }
}

/** The agency that a title names, or 我镇（柏溪镇）, if it is only one. */
function ownerOf(title: string, groups: readonly KnownGroup[]): string | undefined {
  const named = groups.filter(({ table, key }) => table === 'byAgency' && title.includes(key));
  const [one, ...others] = new Set(named.map(({ key }) => key));
  return others.length === 0 ? one : undefined;
}

/** The words by which an agency means itself. */
function ownWords(own: string): readonly string[] {
  const [, kind = ''] = /(县|区|镇|乡|街道|集团|局|委|中心)$/.exec(own) ?? [];
  if (kind === '') return [];
  if (kind === '集团') return ['集团', '我集团', '本集团'];
  return [`我${kind}`, `本${kind}`, ...(/^[县区镇乡]$/.test(kind) ? [`全${kind}`] : [])];
}

/** Words for levels that differ from the data, or are not in the data. */
const LEVELS: readonly (readonly [key: string, ...words: string[]])[] = [
  ['国家重点', '国家重点', '国家级重点', '国家级', 'national key', 'national'],
  ['省重点', '省重点', '省级重点', '省级', 'provincial key', 'provincial'],
  ['市重点推进', '市重点推进', '重点推进'],
];

/** Words for stages and levels without figures in the data: these are only compared within the text. */
const OTHERS = [
  '我镇',
  '我乡',
  '我局',
  '我委',
  '我办',
  '我街道',
  '我公司',
  '我集团',
  '我园区',
  '我中心',
  '我单位',
  '谋划',
  '签约',
  '加快建设',
  '加快推进',
  '市县',
  '市县级',
];

function* writingsOf(table: string, key: string): Generator<string> {
  yield key;
  const [, short] = /^(.{2,})(?:区|县|市)$/.exec(key) ?? [];
  if ((table === 'byAgency' || table === 'byDistrict') && short !== undefined) yield short;
  if (table === 'byAgency' && /^[市区县].{2,}(?:局|委|办|集团)$/.test(key)) yield key.slice(1);
  if (table === 'byCategory' && /^重大.{2,}/.test(key)) yield key.slice(2);
  if (table === 'byChain') yield `${key}产业链`;
  const level = LEVELS.find(([name]) => name === key);
  if (table === 'byLevel' && level !== undefined) yield* level.slice(1);
  if (table === 'byLevel' && /^[市区县州]重点$/.test(key)) yield `${key.charAt(0)}级重点`;
}

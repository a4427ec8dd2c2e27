import { type Phase, RESERVE_STEPS } from '../model/vocabulary.ts';
import { circleIn } from './circles.ts';
import { type Figure, type Found, halfWidthText } from './figures.ts';
import { type Mark, wordAt } from './lexicon.ts';
import type { Name, Names } from './names.ts';
import { type When, whenAt } from './when.ts';

/** A piece of a sentence. */
export type Token =
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'word'; readonly marks: readonly Mark[]; readonly text: string }
  | { readonly type: 'name'; readonly name: Name; readonly text: string }
  | { readonly type: 'phase'; readonly phase: Phase; readonly marks: readonly Mark[]; readonly text: string }
  | { readonly type: 'step'; readonly step: string; readonly text: string }
  | { readonly type: 'when'; readonly when: When; readonly text: string }
  /** A bound that narrows the subject: 10亿元以上; or so many of those named before: 两地. */
  | { readonly type: 'bound'; readonly text: string; readonly few?: number | undefined }
  | { readonly type: 'stop'; readonly text: string }
  /** Unknown words. */
  | { readonly type: 'other'; readonly text: string };

/** The tokens of a paragraph, sentence by sentence. */
export function sentencesOf(text: string, { figures, others }: Found, names: Names): Token[][] {
  const plain = halfWidthText(text).toLowerCase();
  const sentences: Token[][] = [[]];
  const starts = new Map(figures.map((figure) => [figure.start, figure]));
  const passed = new Map(others.map((other) => [other.start, other]));
  let other = '';
  const push = (token: Token) => {
    if (other !== '') sentences.at(-1)!.push({ type: 'other', text: other });
    other = '';
    sentences.at(-1)!.push(token);
  };
  for (let at = 0; at < plain.length; ) {
    const figure = starts.get(at);
    if (figure !== undefined) {
      push({ type: 'figure', figure });
      at = figure.end;
      continue;
    }
    const when = whenAt(plain, at);
    if (when !== undefined) {
      push({ type: 'when', when, text: when.text });
      at += when.text.length;
      continue;
    }
    const skipped = passed.get(at);
    if (skipped !== undefined) {
      if (skipped.isBound) push(boundOf(text.slice(at, skipped.end), skipped.few, names));
      at = Math.max(at + 1, skipped.end);
      continue;
    }
    const character = plain.charAt(at);
    if (isEnd(plain, at)) {
      push({ type: 'stop', text: character });
      sentences.push([]);
      at += 1;
      continue;
    }
    if (STOPS.includes(character)) {
      push({ type: 'stop', text: character });
      at += 1;
      continue;
    }
    if (/[\s"“”'‘’《》<>【】[\]*#_·—–~～/\\|=+%-]/.test(character)) {
      if (other !== '' && /[a-z]$/.test(other)) other += ' ';
      at += 1;
      continue;
    }
    const token = known(plain, at, names);
    // 天河园区 is one that is not known.
    const isTail = token?.type === 'name' && isCircle(token.name) && /[\u4e00-\u9fff]$/.test(other);
    if (token !== undefined && !isTail) {
      push(token);
      at += token.text.length;
      continue;
    }
    other += character;
    at += 1;
  }
  if (other !== '') sentences.at(-1)!.push({ type: 'other', text: other.trim() });
  return sentences.map(joined).filter((sentence) => sentence.length > 0);
}

function boundOf(text: string, few: number | undefined, names: Names): Token {
  const name = few === undefined ? undefined : names.several(few, halfWidthText(text));
  return name === undefined ? { type: 'bound', text, few } : { type: 'name', name, text };
}

function isCircle({ groups }: Name): boolean {
  return groups.some((group) => circleIn(group) !== undefined);
}

const STOPS = '，,、（()）：:';

/** A full stop ends an English sentence only if a space follows, not in a number or an abbreviation. */
function isEnd(plain: string, at: number): boolean {
  const character = plain.charAt(at);
  if ('。；;！!？?\n'.includes(character)) return true;
  return (
    character === '.' && /^\.(?:\s|$)/.test(plain.slice(at, at + 2)) && !/\bno$/.test(plain.slice(0, at))
  );
}

function known(plain: string, at: number, names: Names): Exclude<Token, { type: 'figure' }> | undefined {
  const name = names.at(plain, at);
  // 376.9亿的计划完成了392.1亿: behind 的 the plan is a noun.
  const word = wordAt(plain, at, /的\s*$/.test(plain.slice(0, at)) ? '计划' : undefined);
  const phase = PHASE_WORDS.find(([text]) => plain.startsWith(text, at));
  const step = STEPS.find(([text]) => plain.startsWith(text, at));
  const longest = Math.max(
    name?.text.length ?? 0,
    word?.text.length ?? 0,
    phase?.[0].length ?? 0,
    step?.[0].length ?? 0,
  );
  if (longest === 0) return undefined;
  if (step !== undefined && step[0].length === longest) return { type: 'step', step: step[1], text: step[0] };
  if (phase !== undefined && phase[0].length === longest) {
    const marks = word?.text === phase[0] ? word.marks : [];
    return { type: 'phase', phase: phase[1], marks, text: phase[0] };
  }
  if (name !== undefined && name.text.length === longest) return { type: 'name', name, text: name.text };
  return { type: 'word', marks: word!.marks, text: word!.text };
}

const RESERVE: Phase = '储备';
const START: Phase = '新开工';
const ONGOING: Phase = '续建';
const FINISH: Phase = '竣工';

const PHASE_WORDS: readonly (readonly [text: string, phase: Phase])[] = [
  ['计划新开工项目', START],
  ['新开工项目', START],
  ['新开工', START],
  ['新开项目', START],
  ['新建项目', START],
  ['新建', START],
  ['new projects', START],
  ['new starts', START],
  ['续建项目', ONGOING],
  ['续建', ONGOING],
  ['在建项目', ONGOING],
  ['在建', ONGOING],
  ['ongoing projects', ONGOING],
  ['ongoing', ONGOING],
  ['continuing projects', ONGOING],
  ['竣工项目', FINISH],
  ['投产项目', FINISH],
  ['储备项目', RESERVE],
  ['储备', RESERVE],
  ['前期项目', RESERVE],
  ['前期', RESERVE],
  ['预备项目', RESERVE],
  ['预备', RESERVE],
  ['reserve projects', RESERVE],
  ['in reserve', RESERVE],
  ['reserves', RESERVE],
  ['in preparation', RESERVE],
];

/** The five steps of a reserve, each also in its short form. */
const STEPS: readonly (readonly [text: string, step: string])[] = RESERVE_STEPS.flatMap((step) => {
  const shorter = {
    0: '投资协议',
    1: '可研报告',
    2: '立项用地规划许可',
    3: '初步设计及施工图设计',
    4: '施工前准备',
  }[RESERVE_STEPS.indexOf(step)];
  return [step, shorter ?? step].map((text) => [text, step] as const);
});

/** A name within the name of an unknown organisation does not count: 水利 in 市水利设计院. */
function joined(sentence: readonly Token[]): Token[] {
  const result: Token[] = [];
  for (const [at, token] of sentence.entries()) {
    const next = sentence[at + 1];
    const isPart = token.type === 'name' && next?.type === 'other' && ORGAN.test(next.text);
    if (isPart) {
      result.push({ type: 'other', text: token.text });
      continue;
    }
    // 产业 in 产业链
    const last = result.at(-1);
    if (token.type === 'other' && last?.type === 'name' && LONGER.test(token.text)) {
      result.splice(-1, 1, { type: 'other', text: `${last.text}${token.text}` });
      continue;
    }
    result.push(token);
  }
  return result;
}

const LONGER = /^[链圈带谷港]/;
const ORGAN = /^[\u4e00-\u9fff]{0,6}(?:局|委|办|院|集团|公司|中心|厅|部|镇|乡|街道|园)/;

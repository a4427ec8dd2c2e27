import {
  countsTargets,
  figuresInRow,
  followsAnd,
  isAfterThan,
  isAmong,
  isAmongAll,
  isBeforeProjects,
  isBehindBrackets,
  isBeside,
  isCircleAmong,
  isClauseOfOthers,
  isHeldAgainst,
  isInList,
  isLeftOut,
  isOfAll,
  isOfOther,
  isOtherSide,
  isRankedAmong,
  isWholeOfShare,
  wordAt,
} from './around.ts';
import { circleIn } from './circles.ts';
import {
  type Claim,
  EVERYTHING,
  isKnownGroup,
  type Subject,
  subjectKey,
  subjectOf,
  togetherOf,
} from './claim.ts';
import { thanBehind } from './english-figures.ts';
import { FiguresInTurn } from './figures-in-turn.ts';
import type { Kind } from './form.ts';
import { BOTTOM, isEnd, TOP } from './known.ts';
import type { Mark } from './lexicon.ts';
import type { MeasuresBefore } from './measures-before.ts';
import type { Several } from './mentioned.ts';
import { projectLimit } from './project-limits.ts';
import type { Spoken } from './spoken.ts';
import type { Token } from './tokens.ts';

/** Whom a sentence speaks of, word by word, and with whom it compares them. */
export class WhomSaid {
  readonly row = new FiguresInTurn();
  readonly #tokens: readonly Token[];
  readonly #spoken: Spoken;
  readonly #isLatin: boolean;
  readonly #measures: MeasuresBefore;
  readonly #before: Subject;
  #subject: Subject;
  /** The first subject that the sentence names. */
  #base: Subject | undefined;
  /** Whom the next figure compares the subject with. */
  #than: Subject | undefined;
  /** What the next figure is a share of: 占A县的. */
  #of: Subject | undefined;
  #hasOther = false;
  /** Whether this clause has a name. */
  #isNamedHere = false;
  #isPhaseHere = false;
  /** Whether the clause says that several are added up: 合计, together. */
  #isSum = false;
  /** Whether another group of several may be meant as well. */
  #isVague: boolean;
  #isPart: boolean;
  /** Whether this sentence itself says so, and not the clause before its semicolon. */
  #isPartHere = false;
  /** The subject before 其中. */
  #whole: Subject | undefined;

  constructor(tokens: readonly Token[], spoken: Spoken, measures: MeasuresBefore, isLatin: boolean) {
    this.#tokens = tokens;
    this.#spoken = spoken;
    this.#measures = measures;
    this.#isLatin = isLatin;
    this.#before = spoken.last;
    this.#subject = spoken.last;
    this.#isVague = spoken.last.together !== undefined;
    this.#isPart = spoken.going?.isPart ?? false;
    this.#whole = this.#isPart ? spoken.going?.whole : undefined;
    spoken.mentioned.beginSentence();
  }

  get subject(): Subject {
    return this.#subject;
  }

  get than(): Subject | undefined {
    return this.#than;
  }

  get of(): Subject | undefined {
    return this.#of;
  }

  /** Whether the sentence names somebody. */
  get isNamed(): boolean {
    return this.#base !== undefined;
  }

  get isNamedHere(): boolean {
    return this.#isNamedHere;
  }

  get isPhaseHere(): boolean {
    return this.#isPhaseHere;
  }

  /** Whether the clause has words that may name somebody who is not known. */
  get hasOther(): boolean {
    return this.#hasOther;
  }

  get isSum(): boolean {
    return this.#isSum;
  }

  /** After 其中. */
  get isPart(): boolean {
    return this.#isPart;
  }

  get whole(): Subject | undefined {
    return this.#whole;
  }

  /** Whom the next sentence goes on with: the effect of 其中 ends with the sentence. */
  get last(): Subject {
    const last = this.#isPart ? (this.#whole ?? this.#base) : this.#subject;
    return { ...(last ?? this.#subject), step: undefined };
  }

  /** Together, A and B …: across a comma the names may still follow. */
  endClause(isByStop: boolean): void {
    this.#hasOther = false;
    this.#isNamedHere = false;
    this.#isPhaseHere = false;
    this.#isSum = isByStop && this.#isSum && this.#isLatin && this.row.names.length === 0;
  }

  name(groups: readonly string[], at: number): void {
    const isEverything = groups.includes('');
    if (isOfCircle(groups) && isCircleAmong(this.#tokens, at)) return;
    const { phase, unknown } = this.#subject;
    // 锦江区市重点项目 and 锦江区12个市重点项目 are those of 锦江区; for both names of 锦江区省重点项目 no figures are known.
    if (isEverything && this.#base !== undefined && unknown === undefined && isOfAgencies(this.#subject))
      return;
    const isOne = groups.some((group) => group.startsWith('project['));
    // 我镇（柏溪镇） is one.
    const isSame = this.#subject.groups[0] === groups[0];
    const areBoth = this.#isNamedHere && !isOne && !isSame && !followsAnd(this.#tokens, at);
    const both = areBoth ? groups.join('+') : undefined;
    const whom = subjectOf(groups, this.#isPhaseHere ? phase : undefined, this.#spoken.home);
    const subject = { ...this.#ofTopic(whom), unknown: both ?? this.#unknownWhole(at) };
    if (isLeftOut(this.#tokens, at)) {
      this.#setSubject({ ...EVERYTHING, groups: [], except: groups });
      return;
    }
    if (isWholeOfShare(this.#tokens, at)) {
      this.#of = { ...EVERYTHING, groups };
      return;
    }
    if (isOtherSide(this.#tokens, at)) {
      this.#than = { ...EVERYTHING, groups };
      return;
    }
    if (isOfOther(this.#tokens, at + 2) || isBeside(this.#tokens, at)) return;
    // 从区县看，A、B、C…: the circle is no part of the row.
    const isTopic = isOfCircle(groups) && TOPIC.test(wordAt(this.#tokens, at + 1));
    if (!isTopic) {
      this.row.name(subject);
      this.#spoken.mentioned.name(subject, this.row.names);
    }
    this.#isNamedHere = true;
    this.#isVague = false;
    this.#measures.forgetFamily();
    this.#setSubject(subject);
  }

  /** 公路领域，A县…: its projects of that kind. */
  #ofTopic(whom: Subject): Subject {
    const [topic = ''] = this.#base?.groups ?? [];
    const isTopic = /^by(?:Category|Chain|Area)\[/.test(topic) && this.#base?.unknown === undefined;
    const isOfAgency = /^by(?:Agency|District)\[/.test(whom.groups[0] ?? '');
    if (!isTopic || !isOfAgency || this.#isNamedHere) return whom;
    return { ...whom, narrowed: { groups: [topic], limits: [] } };
  }

  /** 集中开工项目38个，其中A县6个; private projects in A: A's part of what is not known. */
  #unknownWhole(at: number): string | undefined {
    const isIn = this.#isLatin && /^(?:in|of|from|for|by)$/.test(wordAt(this.#tokens, at - 1));
    if (isIn && this.#base !== undefined) return this.#subject.unknown;
    return this.#isPartHere && this.#spoken.isHeld ? this.#whole?.unknown : undefined;
  }

  /** Behind 3个项目停工 all that follows is of these projects, which are not known. */
  ofSome(): void {
    if (this.#spoken.isHeld) this.#setSubject({ ...this.#subject, unknown: '部分' });
  }

  phase(phase: Subject['phase'], at: number): void {
    if (isOtherSide(this.#tokens, at)) {
      this.#than = { ...EVERYTHING, phase };
      return;
    }
    this.#isPhaseHere = true;
    // 锦坪区…；计划新开工3个: the clause goes on with the same agency.
    const goesOn = this.#spoken.going !== undefined && isOfAgencies(this.#before);
    // 加快建设的16个续建项目: the stage is a word for the phase.
    const isStage = STAGES.test(this.#subject.groups[0] ?? '');
    const keeps =
      !isStage && (this.#base === undefined ? this.#isNamedHere || goesOn : isKnownGroup(this.#subject));
    this.#setSubject({ ...(keeps ? this.#subject : this.#spoken.home), phase, step: undefined });
    if (this.#subject.together === undefined) this.row.name(this.#subject, !followsAnd(this.#tokens, at));
    // In "2 reserves" the number before the phase counts it.
    if (!this.#isLatin || this.#tokens[at - 1]?.type !== 'figure') this.#measures.forgetFamily();
  }

  step(step: string): void {
    this.#setSubject({ ...this.#subject, step });
  }

  /** 两地 are those that were named; 10亿元以上 narrows the subject. */
  bound(text: string, few: number | undefined, at: number): void {
    // 在8个县区中排名末位: only says among whom.
    if (few !== undefined && wordAt(this.#tokens, at + 1) === '中') return;
    const several = few === undefined ? undefined : this.#spoken.mentioned.few(few, text);
    const limit =
      few === undefined
        ? projectLimit(this.#tokens, at, text, this.#subject.narrowed?.limits.at(-1))
        : undefined;
    if (limit !== undefined) {
      const { groups, limits } = this.#subject.narrowed ?? { groups: [], limits: [] };
      // 10亿元以上的18个，30亿元以上的7个: the second limit stands for itself.
      const others = limits.filter(({ measure }) => measure !== limit.measure);
      const narrowed = { groups, limits: [...others, limit] };
      const base = this.#subject.unknown === undefined ? this.#subject : this.#spoken.home;
      this.#setSubject({ ...base, together: undefined, narrowed });
      return;
    }
    // 分为两大类 is about nobody.
    if (several === undefined && few !== undefined && /大/.test(text)) return;
    if (several === undefined) this.#setSubject({ ...this.#subject, together: undefined, unknown: text });
    else this.#setSeveral(several);
  }

  other(text: string, at: number): void {
    const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    if (!this.#isLatin && han < 2) return;
    if (this.#isLatin) {
      this.#hasOther ||= text.length > 2;
      const next = this.#tokens[at + 1];
      if (next?.type === 'word' && next.marks.includes('project'))
        this.#setSubject({ ...EVERYTHING, unknown: text });
      return;
    }
    this.#hasOther = true;
    // A县、天河公司共…: one of them is not known.
    if (followsAnd(this.#tokens, at) && this.row.names.length > 0)
      this.#setSubject({ ...this.#subject, unknown: text });
    const [previous, next] = [this.#tokens[at - 1], this.#tokens[at + 1]];
    const begins =
      previous === undefined ||
      previous.type === 'stop' ||
      previous.type === 'when' ||
      previous.type === 'figure' ||
      (previous.type === 'word' && previous.marks.includes('of-which'));
    const heads =
      next !== undefined &&
      (next.type === 'figure' ||
        next.type === 'phase' ||
        (next.type === 'word' && next.marks.some((mark) => HEADS.has(mark))));
    const isTopic =
      /(?:方面|领域|类|企业|行业|片区|产业链|集群|板块)$/.test(text) ||
      (next?.type === 'word' && /^(?:方面|领域|类|来看|看|情况)$/.test(next.text));
    // 老城提升工程，完成3.48亿元: a work of its own that is not known by this name; 同志们 is none.
    const isWhole = previous === undefined && han > 3 && isClauseOfOthers(this.#tokens, at);
    const isBeforeProject = next?.type === 'word' && next.marks.includes('project');
    // A县民间投资项目: only some of theirs.
    if (previous?.type === 'name' && isBeforeProjects(this.#tokens, at)) {
      this.#setSubject({ ...this.#subject, unknown: text });
      return;
    }
    // 河口镇冷链物流中心: something of theirs, that is not in the data by this name.
    if (previous?.type === 'name' && WORKS.test(text)) {
      this.#setSubject({ ...this.#subject, unknown: text });
      return;
    }
    if ((begins && heads) || isTopic || isBeforeProject || isWhole) {
      this.#measures.forgetFamily();
      this.#setSubject({ groups: [`text[${text}]`], phase: undefined, step: undefined, unknown: text });
    }
  }

  /** A word of the clause, whose marks so far are `clause`. */
  word(marks: readonly Mark[], at: number, clause: ReadonlySet<Mark>, claims: readonly Claim[]): void {
    const word = wordAt(this.#tokens, at);
    if (/^[前后]者$/.test(word)) this.#oneOfTwo(word);
    this.#end(word, at);
    if (marks.includes('sum')) this.#sum(at);
    if (marks.includes('average')) this.#than ??= isOtherSide(this.#tokens, at) ? EVERYTHING : undefined;
    if (
      marks.includes('of-which') ||
      marks.includes('divided') ||
      (this.#base !== undefined && isAmong(this.#tokens, at))
    ) {
      this.#whole ??= this.#subject;
      this.#isPart = true;
      this.#isPartHere = true;
    }
    if (marks.includes('kickoff')) this.#setSubject({ ...EVERYTHING, unknown: '集中开工' });
    if (countsTargets(this.#tokens, at)) this.#setSubject({ ...EVERYTHING, unknown: '目标任务' });
    if (marks.includes('city')) this.#city(at, clause);
    if (marks.includes('sub') && !isAmongAll(this.#tokens, at))
      this.#setSubject({ ...EVERYTHING, unknown: '小计' });
    if (marks.includes('respectively')) {
      const figures = figuresInRow(this.#tokens, at + 1);
      this.row.begin(figures, claims, this.#spoken.mentioned.inRow(figures));
    }
    if (marks.some((mark) => AMOUNTS.has(mark))) this.row.measure(marks);
  }

  /** 高于全市, 占全市, 居全市第二: the city is only compared with, it is not the subject. */
  #city(at: number, clause: ReadonlySet<Mark>): void {
    if (isOtherSide(this.#tokens, at)) {
      this.#than = EVERYTHING;
      return;
    }
    if (
      ['ahead', 'behind', 'share', 'average'].some((mark) => clause.has(mark as Mark)) ||
      isAfterThan(this.#tokens, at) ||
      isAmongAll(this.#tokens, at) ||
      isOfAll(this.#tokens, at + 2) ||
      isOfOther(this.#tokens, at + 3) ||
      isRankedAmong(this.#tokens, at)
    )
      return;
    this.#measures.forgetFamily();
    this.#setSubject(EVERYTHING);
    this.#isNamedHere = false;
  }

  /** 与首位相差, 首位与末位相差, 最高和最低之间差了: whoever is first or last. */
  #end(word: string, at: number): void {
    const end = endOf(word);
    if (end === undefined) return;
    const isOther = isOtherSide(this.#tokens, at);
    const next = this.#tokens
      .slice(at + 1, at + 3)
      .map((token) => ('text' in token ? token.text.trim() : ''));
    if (isOther) this.#than = { ...EVERYTHING, groups: [end] };
    else if (
      /^(?:与|和)$/.test(next[0] ?? '') &&
      endOf(next[1] ?? '') !== undefined &&
      isHeldAgainst(this.#tokens, at)
    )
      this.#setSubject({ ...EVERYTHING, groups: [end] });
  }

  /** 前者, 后者 of the two that were named. */
  #oneOfTwo(word: string): void {
    const isOfBounds = this.#tokens.some(({ type }) => type === 'bound');
    const two = isOfBounds ? undefined : this.#spoken.mentioned.few(2, word);
    const [first, second] = two?.subject.together ?? [];
    const one = word === '前者' ? first : second;
    this.#measures.forgetFamily();
    this.#setSubject(one ?? { ...EVERYTHING, unknown: word });
  }

  /** A、B共完成, A、B…，合计: said of all of them. In English the names may follow: together, A and B. */
  #sum(at: number): void {
    this.#isSum = true;
    if (this.#isLatin || this.#subject.together !== undefined) return;
    const isOfClause = this.row.names.length > 1;
    if (isOfClause) {
      this.#setSeveral({ subject: togetherOf(this.row.names), isSure: true });
      // 产业化项目（A、B、C）合计: the names in brackets say what the word before them is.
      if (isBehindBrackets(this.#tokens, at)) this.#hasOther = false;
    } else if (!this.#isNamedHere && OF_SEVERAL.test(wordAt(this.#tokens, at))) {
      const several = this.#spoken.mentioned.all();
      if (several !== undefined) this.#setSeveral(several);
    }
  }

  #setSeveral({ subject, isSure }: Several): void {
    this.#measures.forgetFamily();
    this.#setSubject(subject);
    this.#isVague = !isSure;
    this.#isNamedHere = true;
  }

  #setSubject(subject: Subject): void {
    this.#measures.forgetPart();
    this.#subject = subject;
    this.#base ??= subject;
  }

  /** Projects of a phase, said in words around a figure. */
  ofPhase(phase: Subject['phase']): void {
    this.#setSubject({ ...this.#spoken.home, phase });
  }

  /** At a figure: in English whom it is compared with stands behind it. */
  beginFigure(kind: Kind, at: number): void {
    if (this.#isLatin) {
      this.#than = thanBehind(kind, this.#tokens, at);
      this.row.beginInEnglish(this.#tokens, at);
    } else if (isOfAll(this.#tokens, at)) this.#than = undefined;
  }

  /** Whom words behind a figure name, the first of the sentence if none was named before. */
  namedBehind(subject: Subject): void {
    this.#base ??= subject;
  }

  /** Whom a figure is about, and whom it compares them with: 两地相差 compares the two. */
  ofFigure(
    subject: Subject,
    listed: Subject | undefined,
    isApart: boolean,
  ): readonly [Subject, Subject | undefined] {
    const whom = listed ?? this.#several(subject);
    const [first, second, ...others] = whom.together ?? [];
    const arePair = isApart && this.#than === undefined && second !== undefined && others.length === 0;
    return arePair ? [first!, second] : [whom, this.#than];
  }

  /** Whether a figure of several may be one of others. */
  isVague(whom: Subject): boolean {
    if (whom.except !== undefined) return true;
    if (this.#than !== undefined && isEnd(this.#than.groups[0] ?? '')) {
      // 三家分别为…，最高与最低相差: of these three; 垫底的产业链和冠军差了: of chains.
      const [group = ''] = whom.groups;
      return isEnd(group) ? this.#spoken.mentioned.isAnybodyNamed : !group.startsWith('byAgency[');
    }
    return this.#isVague && whom.together !== undefined;
  }

  /** `isFinish`: 新开工12个、竣工5个，年度计划…: a bare 竣工 is a phase of the list. */
  endFigure(at: number, isFinish: boolean): void {
    if (!this.row.goesOn && !isInList(this.#tokens, at + 2)) this.#than = undefined;
    this.#of = undefined;
    if (isFinish) {
      this.#measures.forgetFamily();
      this.#subject = { ...this.#subject, phase: '竣工' };
    }
    this.endClause(false);
    this.row.forget();
  }

  /** The names in a row before a figure that does not say whose it is are meant together, or the last of them. */
  #several(subject: Subject): Subject {
    const { names } = this.row;
    if (subject.together !== undefined || names.length < 2 || subject !== names.at(-1)) return subject;
    this.#isVague = !this.#isSum;
    const several = togetherOf(names);
    if (this.#isSum) this.#setSubject(several);
    return several;
  }

  /** Others whom a figure may be about. */
  alternatives(subject: Subject): Subject[] {
    const all = [
      this.#base,
      this.#before,
      this.#spoken.heading,
      this.#spoken.home,
      EVERYTHING,
      { ...subject, phase: undefined },
      { ...subject, narrowed: undefined },
      // 民生项目完成…；新开工项目完成率…: of the category, or of all.
      { ...this.#spoken.home, phase: subject.phase },
      ...[this.#measures.phase ?? []].flat().map((phase) => ({ ...subject, phase })),
      ...this.row.names,
    ];
    const known = new Set([subjectKey(subject)]);
    return all.filter((one): one is Subject => {
      if (one === undefined || one.unknown !== undefined || known.has(subjectKey(one))) return false;
      known.add(subjectKey(one));
      return true;
    });
  }
}

function endOf(word: string): string | undefined {
  if (/^(?:首位|榜首|冠军|第一名|最高|最快|最高者|排名第一|第一)$/.test(word)) return TOP;
  return /^(?:末位|最后一名|最低|最慢|最低者|垫底|倒数第一)$/.test(word) ? BOTTOM : undefined;
}

const STAGES = /^text\[(?:加快建设|加快推进|谋划|签约)\]$/;

const TOPIC = /^(?:看|来看|方面|情况|层面|序列|类|上)$/;

/** A circle, or so many that they are all there are. */
function isOfCircle([group = '']: readonly string[]): boolean {
  return group === '' || circleIn(group) !== undefined;
}

/** Said of several even where the clause names none. */
const OF_SEVERAL = /^(?:合计|共计|总计|加起来|合起来|加总|加一起|加在一起|合在一起|累加|之和)$/;

/** How the names of single works end. */
const WORKS =
  /(?:工程|中心|基地|园|厂|路|桥|线|站|期|标段|扩建|改造|片区|大厦|学校|小学|中学|医院|小区|广场|公园|水库|码头|枢纽|隧道|管网|电站|设施|产业化|生产线)$/;

/** Marks of words that can follow a subject. */
const HEADS: ReadonlySet<Mark> = new Set([
  'project',
  'investment',
  'total',
  'plan',
  'done',
  'rate',
  'start',
  'finish',
  'achieved',
  'number',
]);

/** Marks of amounts and rates, which 分别为 may give figures to. */
const AMOUNTS: ReadonlySet<Mark> = new Set(['total', 'investment', 'rate', 'event-rate']);

/** Whether it is a group other than a level: those of a level are everybody's. */
function isOfAgencies(subject: Subject): boolean {
  return isKnownGroup(subject) && subject.groups.every((group) => !group.startsWith('byLevel['));
}

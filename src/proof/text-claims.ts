import {
  isBeginning,
  isBehindName,
  isComparedWith,
  isHeadOf,
  isInList,
  isOfAll,
  isOfFigureBefore,
  isOfOther,
  isRelative,
  isWholeOfRate,
  isWholeOfShare,
  wordAt,
} from './around.ts';
import { type Claim, isKnownGroup, type Subject } from './claim.ts';
import { isBehindOf, marksInEnglish, wholeBehind } from './english-figures.ts';
import type { Figure } from './figures.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import { MeasuresBefore } from './measures-before.ts';
import { type PartOf, partOf } from './parts-of.ts';
import type { Spoken } from './spoken.ts';
import { unexplained } from './stems/explained.ts';
import type { Stems } from './stems/said.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';
import { WhomSaid } from './whom-said.ts';
import { type Behind, wordsBehind } from './words-behind.ts';

/** The claims of a sentence. A clause without words of its own continues the clause before. */
export function claimsOf(
  sentence: readonly Token[],
  spoken: Spoken,
  place: Pick<Claim, 'paragraph' | 'sentence'>,
  isLatin: boolean,
): Claim[] {
  return new SentenceWalk(sentence, spoken, place, isLatin).claims();
}

class SentenceWalk {
  readonly #tokens: readonly Token[];
  readonly #spoken: Spoken;
  readonly #place: Pick<Claim, 'paragraph' | 'sentence'>;
  readonly #isLatin: boolean;
  readonly #claims: Claim[] = [];
  readonly #measures: MeasuresBefore;
  readonly #whom: WhomSaid;
  #marks = new Set<Mark>();
  /** The marks of clauses before the first figure: 完成率前三位的是. */
  readonly #lead: Set<Mark>;
  /** Those of this sentence alone. */
  readonly #topic = new Set<Mark>();
  /** Whether the projects spoken of left a value out, also in the brackets that follow: 上期未填报的1个（完成投资100万元）. */
  #isUnstated = false;
  /** 假如两县都达到…, 明年…, 力争…: what follows, also behind a semicolon, is no figure of the data. */
  #isSupposed = false;
  /** Whether this clause names a month. */
  #isTimedHere = false;
  #when: When | undefined;
  /** After 去年同期 or 上月 with no 较 before it: the clauses that follow are of that time, up to the next semicolon or 今年. */
  #then: 'last-year' | 'last-month' | undefined;
  /** The month that figures of this sentence are compared with. */
  #since: When | undefined;
  /** Up to this token, words have said what the last figure counts. */
  #counted = -1;
  /** The marks of the figure before. */
  #lastMarks: ReadonlySet<Mark> = new Set();

  constructor(
    tokens: readonly Token[],
    spoken: Spoken,
    place: Pick<Claim, 'paragraph' | 'sentence'>,
    isLatin: boolean,
  ) {
    this.#tokens = tokens;
    this.#spoken = spoken;
    this.#place = place;
    this.#isLatin = isLatin;
    this.#lead = new Set(spoken.going?.lead);
    this.#isSupposed = spoken.going?.isSupposed === true || tokens.some(isBottomLine);
    this.#measures = new MeasuresBefore(spoken.going?.last, spoken.going?.family, spoken.rate);
    this.#whom = new WhomSaid(tokens, spoken, this.#measures, isLatin);
  }

  claims(): Claim[] {
    for (const [at, token] of this.#tokens.entries()) this.#take(token, at);
    if (this.#claims.length > 0 || this.#whom.isNamed) this.#spoken.last = this.#whom.last;
    this.#spoken.rate = this.#measures.named;
    if (this.#place.sentence === 0 && this.#claims.length === 0)
      this.#spoken.topic = new Set([...this.#lead, ...this.#marks]);
    const end = this.#tokens.at(-1);
    const goesOn = end?.type === 'stop' && /[；;]/.test(end.text);
    this.#spoken.going = goesOn
      ? {
          last: this.#measures.last,
          lead: this.#lead,
          isPart: this.#whom.isPart,
          isSupposed: this.#isSupposed,
          family: this.#measures.family,
          whole: this.#whom.whole,
        }
      : undefined;
    return this.#claims;
  }

  #take(token: Token, at: number): void {
    switch (token.type) {
      case 'stop':
        this.#stop(token.text, at);
        return;
      case 'when':
        if (isComparedWith(this.#tokens, at)) {
          this.#marks.add('last-month');
          this.#since = token.when;
          return;
        }
        if (token.when.restAfter !== undefined) this.#marks.add('future');
        this.#isTimedHere = true;
        if (token.when.month !== undefined || token.when.year !== undefined) this.#when = token.when;
        return;
      case 'bound':
        this.#whom.bound(token.text, token.few, at);
        return;
      case 'name':
        if (isWholeOfShare(this.#tokens, at)) this.#marks.add('city');
        this.#whom.name(token.name.groups, at);
        return;
      case 'phase':
        if (at > this.#counted) for (const mark of token.marks) this.#marks.add(mark);
        this.#whom.phase(token.phase, at);
        return;
      case 'step':
        this.#whom.step(token.step);
        return;
      case 'word':
        this.#word(token.marks, at);
        return;
      case 'other':
        if (GUIDANCE.test(token.text)) this.#isSupposed = true;
        this.#whom.other(token.text, at);
        return;
      case 'figure':
        this.#figure(token.figure, at);
        return;
    }
  }

  #stop(text: string, at: number): void {
    if ('(（）)'.includes(text) || (text === '、' && !this.#followsFigure)) return;
    const next = this.#tokens[at + 1];
    if (this.#isLatin && next?.type === 'word' && GOES_ON.test(next.text)) return;
    this.#isUnstated = false;
    if (this.#claims.length === 0)
      for (const mark of this.#marks) {
        this.#lead.add(mark);
        this.#topic.add(mark);
      }
    // 9月当月，完成投资…; on average, each …
    const kept = /[,，]/.test(text) ? [...this.#marks].filter((mark) => KEPT.has(mark)) : [];
    this.#clause();
    this.#whom.endClause(true);
    for (const mark of kept) this.#marks.add(mark);
  }

  get #followsFigure(): boolean {
    return this.#marks.size === 0 && !this.#whom.isNamedHere;
  }

  #clause(): void {
    this.#marks = new Set();
    this.#isTimedHere = false;
  }

  #word(said: readonly Mark[], at: number): void {
    const marks = at > this.#counted ? said : said.filter((mark) => mark === 'filler');
    for (const mark of marks) if (!CONNECTS.has(mark)) this.#marks.add(mark);
    if (marks.includes('unstated')) this.#isUnstated = true;
    if (SUPPOSED.test(wordAt(this.#tokens, at))) this.#isSupposed = true;
    this.#hearThen(marks, at);
    this.#whom.word(marks, at, this.#marks, this.#claims);
  }

  /** Projects to be finished RMB 3.63 billion: before an amount these are the projects of a phase. */
  #phaseInEnglish(): void {
    if (!this.#marks.has('plan') || !this.#marks.has('project') || this.#marks.has('investment')) return;
    for (const [mark, phase] of [
      ['finish', '竣工'],
      ['start', '新开工'],
    ] as const) {
      if (!this.#marks.has(mark)) continue;
      this.#whom.ofPhase(phase);
      for (const said of [mark, 'plan'] as const) this.#marks.delete(said);
    }
  }

  /** 去年同期计划新开工16个，已开工12个: both are of that time; 同比, 较上月 and 比去年同期 only compare with it. */
  #hearThen(marks: readonly Mark[], at: number): void {
    const then = (['last-year', 'last-month'] as const).find((mark) => marks.includes(mark));
    if (then === undefined) {
      if (marks.includes('year') || marks.includes('this-month')) this.#then = undefined;
      return;
    }
    const [before, next] = [wordAt(this.#tokens, at - 1), wordAt(this.#tokens, at + 1)];
    const isCompared =
      this.#isLatin ||
      /^(?:同比|环比)/.test(wordAt(this.#tokens, at)) ||
      /^(?:较|比|与|同|和|于|由|从|低于|高于|快于|慢于)$/.test(before) ||
      /^(?:相比|对比|相较|持平)/.test(next);
    this.#then = isCompared ? undefined : then;
  }

  #figure(figure: Figure, at: number): void {
    const outOf = this.#isLatin ? wholeBehind(this.#tokens, figure, at) : undefined;
    this.#whom.beginFigure(figure.kind, at);
    const ahead = wordsBehind(figure.kind, this.#tokens.slice((outOf ?? at) + 1), {
      subject: this.#whom.subject,
      home: this.#spoken.home,
      isPhaseHere: this.#whom.isPhaseHere,
      isLatin: this.#isLatin,
    });
    if (this.#isLatin && figure.kind !== 'count') this.#phaseInEnglish();
    const subject = ahead.subject ?? this.#whom.subject;
    if (ahead.subject !== undefined) this.#whom.namedBehind(ahead.subject);
    const isTime = figure.kind === 'percent' && this.#isTimeProgress(at);
    const heard = isTime ? TIME : this.#heard(figure.kind, at, outOf, ahead);
    // 占年度计划213.57亿元的67.93%: the words before the amount also belong to the rate.
    const goesOn = isOfFigureBefore(this.#tokens, at) || this.#whom.row.goesOn;
    // 快7.4个、6.0个百分点
    const isNext = isInList(this.#tokens, at);
    const own = heard.size === 0 && (goesOn || isNext) ? this.#lastMarks : heard;
    const listed = this.#whom.row.take();
    const named = listed?.marks && this.#stems(figure.kind, listed.marks, subject);
    const said = named ?? this.#stems(figure.kind, own, subject);
    const inherited = named === undefined ? this.#inherited(figure.kind, said, own, subject) : undefined;
    const stems = isOfOther(this.#tokens, at)
      ? NONE
      : this.#openStems(figure.kind, this.#leadStems(figure.kind, inherited ?? said, own), own, at);
    const [who, than] = this.#whom.ofFigure(subject, listed?.subject, own.has('apart'));
    const open = this.#isUnstated ? '未填报' : this.#isSupposed ? '假如' : undefined;
    const whom = open === undefined ? who : { ...who, unknown: open };
    const isPartOfPart =
      stems.stems[0]?.startsWith('share') === true && (this.#whom.isPart || this.#whom.row.isBegun);
    const isSure =
      !isPartOfPart &&
      !isBeginning(this.#tokens, at) &&
      !(stems.stems[0] === 'projects' && isRelative(this.#tokens, at)) &&
      !(stems.stems[0] === 'projects' && wordAt(this.#tokens, at - 1) === '中') &&
      !(isNext && listed?.subject === undefined && than !== undefined) &&
      !this.#whom.isVague(whom) &&
      (this.#whom.row.isBegun ||
        unexplained(stems.stems[0] ?? '', own, whom.phase, than !== undefined).length === 0) &&
      this.#isSure(figure, stems, inherited !== undefined, whom, ahead.hasOther);
    const part =
      figure.kind === 'percent' && !isOfOther(this.#tokens, at) && !this.#whom.row.isBegun
        ? partOf(this.#tokens, at, {
            subject: whom,
            of: this.#whom.of,
            claims: this.#claims,
          })
        : undefined;
    this.#claims.push({
      figure,
      ...this.#place,
      stems: isBeginning(this.#tokens, at) ? beginningsOf(stems.stems) : stems.stems,
      otherwise: stems.otherwise ?? [],
      isBare:
        whom.together === undefined
          ? own.size === 0 && isBehindName(this.#tokens, at)
          : onlyHas(own, ['all']),
      isPlain: isPlain(this.#tokens, at, own),
      isNamed: stems.isNamed,
      isSure,
      subject: whom,
      than,
      of: this.#whom.of,
      isApart: own.has('apart'),
      isSubjectNamed: this.#whom.isNamed,
      others: listed?.subject === undefined ? this.#whom.alternatives(whom) : [],
      isBehind: stems.isBehind === true,
      when: this.#when,
      since: own.has('last-month') ? this.#since : undefined,
      isPart: this.#whom.isPart,
      within: this.#whom.isPart ? this.#whom.whole : undefined,
      isTotal: false,
      ...(part === undefined ? {} : this.#ofPart(part, stems, open !== undefined)),
    });
    if (isTime) return;
    this.#counted = at + ahead.counted;
    this.#measures.remember(figure.kind, stems);
    this.#lastMarks = own;
    const isFinish = own.has('finish') && onlyHas(own, ['finish', 'project', 'of-which']);
    this.#clause();
    if (ahead.hasOther && (figure.kind === 'count' || figure.kind === 'money')) this.#whom.ofSome();
    this.#whom.endFigure(at, figure.kind === 'count' && isFinish);
  }

  /** What a share is said of comes before what else its words may mean. */
  #ofPart(part: PartOf, stems: Stems, isOpen: boolean): Partial<Claim> {
    const isSure = part.isNamed && !isOpen && part.subject.unknown === undefined && !this.#whom.isPart;
    return {
      stems: part.isNamed ? part.stems : [...part.stems, ...stems.stems],
      otherwise: [],
      isNamed: part.isNamed,
      isSure,
      subject: part.subject,
      others: this.#whom.alternatives(part.subject),
      of: part.of,
    };
  }

  #stems(kind: Kind, marks: ReadonlySet<Mark>, subject: Subject): Stems {
    return this.#measures.stems(kind, marks, subject, this.#whom.than !== undefined);
  }

  /** The measures of an earlier figure or clause, if a figure's own words name none; undefined if they do. */
  #inherited(kind: Kind, said: Stems, own: ReadonlySet<Mark>, subject: Subject): Stems | undefined {
    if (said.isNamed && own.size > 0) return undefined;
    if ([...own].some((mark) => OF_ITS_OWN.has(mark))) return undefined;
    const isBare = onlyHas(own, ['of-which']) && !this.#whom.isPhaseHere && subject.step === undefined;
    if (said.stems.length > 0 && !isBare && !(kind === 'percent' && own.size === 0)) return undefined;
    // 总投资方面，A县31亿元: the topic of this sentence comes before what the one before spoke of.
    const ofTopicHere = this.#stems(kind, new Set([...this.#topic, ...own]), subject);
    if (
      kind === 'money' &&
      this.#topic.size > 0 &&
      !this.#claims.some(({ figure }) => figure.kind === kind) &&
      ofTopicHere.isNamed
    )
      return ofTopicHere;
    const known = this.#measures.last.get(kind);
    if (kind === 'count' && own.size > 0) return known?.isNamed ? partsOf(known) : undefined;
    if (known?.isNamed || (this.#whom.isSum && known !== undefined)) return known;
    const ofLead = this.#stems(kind, new Set([...this.#lead, ...own]), subject);
    const led = kind === 'percent' ? asRate(ofLead) : ofLead;
    if (led.isNamed) return led;
    // 完成投资看总量。A县31.39亿元、B县…
    const ofTopic = this.#stems(kind, new Set([...this.#spoken.topic, ...own]), subject);
    return ofTopic.isNamed ? { ...ofTopic, isNamed: false } : undefined;
  }

  /**
   * Adds the other measure where words can mean two. 计划9月底前开工的67个 may be due rather than planned for the year;
   * 其中省重点33个 may be part of whatever the number before it counts.
   */
  #openStems(kind: Kind, stems: Stems, own: ReadonlySet<Mark>, at: number): Stems {
    // 锦坪区完成全市年度计划的6.2%
    const isOfCity =
      kind === 'percent' && own.has('city') && stems.stems[0] === 'rate' && isKnownGroup(this.#whom.subject);
    if (isOfCity) return { stems: ['rate', 'share'], isNamed: false };
    if (kind !== 'count') return stems;
    if (this.#isTimedHere && stems.stems[0] === 'starts.planned')
      return { stems: ['starts.due', ...stems.stems], isNamed: false };
    if (isHeadOf(this.#tokens, at) && stems.stems[0] === 'finishes.finished')
      return { stems: ['finishes.planned', ...stems.stems], isNamed: false };
    const isOfWhole =
      this.#whom.isPart &&
      stems.stems[0] === 'projects' &&
      !own.has('project') &&
      !own.has('number') &&
      !STANDING.has(this.#whom.subject.phase ?? '');
    return isOfWhole ? { stems: [...stems.stems, ...PARTS_OF], isNamed: false } : stems;
  }

  /** 跑赢时序，A区快6.2个百分点，B区慢2.8个百分点: an earlier clause says that leads are meant. */
  #leadStems(kind: Kind, stems: Stems, own: ReadonlySet<Mark>): Stems {
    const isThen = own.has('last-month') || own.has('last-year');
    const isOther =
      (['province', 'average', 'rate', 'funds'] as const).some((mark) => own.has(mark)) ||
      this.#whom.than !== undefined;
    const isOpen =
      kind === 'points' && !isThen && !isOther && !stems.isNamed && (own.has('ahead') || own.has('behind'));
    const isSaid = this.#lead.has('schedule') || this.#measures.last.get(kind)?.stems[0] === 'lead';
    return isOpen && isSaid ? { stems: ['lead'], isNamed: true, isBehind: own.has('behind') } : stems;
  }

  /**
   * 低于时序进度（66.67%）3.89个百分点, 低于75%的时序进度, 距时序进度91.7%还差…: the percentage is the time progress itself, and the
   * words before it are about the figure behind it. 快于时序进度10.8% is none.
   */
  #isTimeProgress(at: number): boolean {
    const [word, bracket, next, after] = [-2, -1, 1, 2].map((from) => this.#tokens[at + from]);
    const says = (token: Token | undefined) => token?.type === 'word' && token.marks.includes('schedule');
    if (bracket?.type === 'stop' && /[(（]/.test(bracket.text)) return says(word);
    if (this.#isLatin) return false;
    if (next !== undefined && 'text' in next && next.text === '的') return says(after);
    return says(bracket) && !this.#marks.has('ahead') && !this.#marks.has('behind');
  }

  #heard(
    kind: Kind,
    at: number,
    outOf: number | undefined,
    { marks: ahead, subject }: Behind,
  ): ReadonlySet<Mark> {
    const isPhase = subject?.phase !== undefined;
    if (!this.#isLatin) {
      const marks = this.#withSince(new Set([...this.#marks, ...ahead]));
      // 超过全市的一半
      if (kind === 'percent' && isOfAll(this.#tokens, at)) marks.add('share');
      if (this.#then !== undefined) marks.add(this.#then);
      // 完成年度计划14.32亿元的78.66%: the amount is the plan.
      if (
        kind === 'money' &&
        (marks.has('plan') || marks.has('achieved')) &&
        isWholeOfRate(this.#tokens, at)
      ) {
        for (const mark of ['achieved', 'done'] as const) marks.delete(mark);
        marks.add('plan');
      }
      return marks;
    }
    const marks = new Set(
      marksInEnglish(kind, this.#marks, ahead, {
        isPart: outOf !== undefined,
        isWhole: this.#claims.length > 0 && isBehindOf(this.#tokens, at),
        isPhase,
      }),
    );
    this.#shareInEnglish(kind, marks, at);
    return this.#withSince(new Set([...marks].filter((mark) => mark !== 'respectively')));
  }

  /** A accounts for 28% of the planned investment but only 26% of what has been invested; rose from 59% to 68%. */
  #shareInEnglish(kind: Kind, marks: Set<Mark>, at: number): void {
    if (kind !== 'percent') return;
    if (/^(?:from|to)$/.test(wordAt(this.#tokens, at - 1)))
      for (const mark of ['growth', 'fall'] as const) marks.delete(mark);
    if (!/^of\b/.test(wordAt(this.#tokens, at + 1))) return;
    const goesOn = this.#lastMarks.has('share') && /^(?:but|only|and)$/.test(wordAt(this.#tokens, at - 1));
    const isOfCity = (marks.has('city') || marks.has('whole')) && !marks.has('done') && !marks.has('plan');
    if (marks.has('share') || goesOn || isOfCity)
      for (const mark of ['share', 'city'] as const) marks.add(mark);
  }

  /** 与8月底相比，项目增加1个，完成率提高8.7个百分点 */
  #withSince(marks: Set<Mark>): Set<Mark> {
    const isChange = (marks.has('growth') || marks.has('fall')) && !marks.has('last-year');
    return this.#since !== undefined && isChange ? marks.add('last-month') : marks;
  }

  #isSure(figure: Figure, stems: Stems, isInherited: boolean, subject: Subject, hasOther: boolean): boolean {
    if (figure.kind === 'percent' && this.#measures.isPartly && subject.phase === undefined) return false;
    if (subject.unknown !== undefined || hasOther || this.#whom.hasOther || stems.stems.length === 0)
      return false;
    if (!stems.isNamed)
      return (
        !this.#isLatin &&
        figure.kind === 'count' &&
        !this.#measures.hasCountedOthers &&
        stems.stems.length <= 2 &&
        this.#whom.isNamedHere &&
        this.#whom.row.names.length === 1 &&
        !this.#whom.isPart
      );
    const isOfRow = this.#whom.row.isWhole;
    if (isOfRow !== undefined) return isOfRow;
    return !isInherited || this.#whom.isNamed;
  }
}

const SUPPOSED =
  /^(?:假如|如果|倘若|假设|若|if|明年|来年|明年度|next year|力争|确保|争取|至少|务必|不得低于|承诺)$/;
const GUIDANCE = /guidance|at least/;

/** 完成率95%是底线: the words stand behind the figure. */
function isBottomLine(token: Token): boolean {
  return token.type === 'word' && /^[底红]线$/.test(token.text);
}

/** 已竣工4个，其中A县2个: of those finished, or of others that the words before count in the same way. */
function partsOf({ stems: [first = ''] }: Stems): Stems | undefined {
  const [family] = first.split('.');
  if (family !== 'starts' && family !== 'finishes') return undefined;
  return {
    stems: [...new Set([first, ...PARTS_OF.filter((stem) => stem.startsWith(`${family}.`))])],
    isNamed: true,
  };
}

/** 完成26亿元, 累计完成投资26亿元: the plan cannot be meant. */
function isPlain(tokens: readonly Token[], at: number, own: ReadonlySet<Mark>): boolean {
  const isDone = /^(?:完成|完成投资|已完成|累计完成|累计完成投资|实际完成|完成额)$/.test(
    wordAt(tokens, at - 1),
  );
  return isDone && onlyHas(own, ['done', 'investment', 'project', 'year']);
}

/** 快于时序进度的有：A区78.65%: the percentages are rates, not leads. */
function asRate(stems: Stems): Stems {
  return stems.stems[0] === 'lead' ? { stems: ['rate', 'lead'], isNamed: true } : stems;
}

/** 由58.85%升至67.64%: the first is most often that of the month before. */
function beginningsOf(stems: readonly string[]): readonly string[] {
  const before = stems
    .filter((stem) => WITH_MONTH_BEFORE.test(stem))
    .map((stem) => `before.lastMonth.${stem}`);
  return [...before, ...stems];
}

const WITH_MONTH_BEFORE = /^(?:projects|totalInvestment|annualPlan|completed|rate)$/;

function onlyHas(marks: ReadonlySet<Mark>, allowed: readonly Mark[]): boolean {
  return [...marks].every((mark) => allowed.includes(mark));
}

/** Phases of projects that neither start nor finish: their number can only be how many there are. */
const STANDING: ReadonlySet<string> = new Set(['续建', '储备']);

/** What a number after 其中 can count if its words do not say. */
const PARTS_OF = ['starts.planned', 'starts.started', 'starts.due', 'finishes.planned', 'finishes.finished'];

/** Words that continue an English clause: have exceeded the annual plan, reaching 104.0%. */
const GOES_ON = /^(?:reaching|representing|equal|equivalent)$/;

const NONE: Stems = { stems: [], isNamed: false };
const TIME: ReadonlySet<Mark> = new Set(['schedule']);
/** Words that say that a figure is not what the clause before spoke of. */
const OF_ITS_OWN: ReadonlySet<Mark> = new Set([
  'last-year',
  'last-month',
  'apart',
  'added',
  'future',
  'province',
  'remaining',
  'funds',
  'expected',
  'growth',
  'fall',
  'should',
  'statistics',
]);

/** Marks that say nothing of what a figure is. */
const CONNECTS: ReadonlySet<Mark> = new Set(['filler', 'sum', 'respectively']);

/** What the clause before says of the figures of this one as well. */
const KEPT: ReadonlySet<Mark> = new Set(['this-month', 'each']);

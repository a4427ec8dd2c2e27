import type { Phase } from '../model/vocabulary.ts';
import {
  countsTargets,
  figuresInRow,
  followsAnd,
  isAfterThan,
  isAmong,
  isAmongAll,
  isBeginning,
  isBeside,
  isComparedWith,
  isHeadOf,
  isInList,
  isOfAll,
  isOfFigureBefore,
  isOfOther,
  isOtherSide,
  isRankedAmong,
  isWholeOfRate,
  wordAt,
} from './around.ts';
import type { Claim, Subject } from './claim.ts';
import { EVERYTHING, subjectKey, togetherOf } from './claim.ts';
import { isBehindOf, marksInEnglish, thanBehind, wholeBehind } from './english-figures.ts';
import type { Figure } from './figures.ts';
import { FiguresInTurn } from './figures-in-turn.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import type { Mentioned, Several } from './mentioned.ts';
import { type Stems, stemsOf } from './stems.ts';
import type { Token } from './tokens.ts';
import type { When } from './when.ts';
import { type Behind, wordsBehind } from './words-behind.ts';

/** What the text has spoken of so far. */
export interface Spoken {
  /** The subject that the heading above names. */
  heading: Subject | undefined;
  /** The last subject of the paragraph. */
  last: Subject;
  /** The last rate that the paragraph names, for differences in 百分点. */
  rate: string | undefined;
  readonly mentioned: Mentioned;
  /** What the first sentence of the paragraph speaks of, if it has no figures. */
  topic: ReadonlySet<Mark>;
  /** What was said before a semicolon: the next clause may continue it. */
  going:
    | {
        readonly last: ReadonlyMap<Kind, Stems>;
        readonly lead: ReadonlySet<Mark>;
        readonly isPart: boolean;
        readonly family: string | undefined;
        readonly whole: Subject | undefined;
      }
    | undefined;
}

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
  readonly #before: Subject;
  #subject: Subject;
  /** The first subject that the sentence names. */
  #base: Subject | undefined;
  #marks = new Set<Mark>();
  /** The marks of clauses before the first figure: 完成率前三位的是. */
  #lead = new Set<Mark>();
  #hasOther = false;
  /** Whether this clause has a name. */
  #isNamedHere = false;
  #isPhaseHere = false;
  /** Whether the projects spoken of left a value out, also in the brackets that follow: 上期未填报的1个（完成投资100万元）. */
  #isUnstated = false;
  /** 假如两县都达到…: what follows is no figure of the data. */
  #isSupposed = false;
  /** Whether this clause names a month. */
  #isTimedHere = false;
  #when: When | undefined;
  /** After 去年同期 or 上月 with no 较 before it: the clauses that follow are of that time, up to the next semicolon or 今年. */
  #then: 'last-year' | 'last-month' | undefined;
  /** The month that figures of this sentence are compared with. */
  #since: When | undefined;
  /** Whom the next figure compares the subject with. */
  #than: Subject | undefined;
  /** Whether the clause says that several are added up: 合计, together. */
  #isSum = false;
  /** Up to this token, words have said what the last figure counts. */
  #counted = -1;
  /** Whether another group of several may be meant as well. */
  #isVague = false;
  #isPart = false;
  /** The subject before 其中. */
  #whole: Subject | undefined;
  #family: string | undefined;
  #amount: string | undefined;
  /** The last rate of this sentence, also one that no words name: A县以88.97%居首，比B县高2个百分点. */
  #rate: string | undefined;
  /** The phase of the projects that the last amount may be of: 计划开工41个，已开工32个，完成投资26亿元. */
  #partly: Phase | undefined;
  #last = new Map<Kind, Stems>();
  /** The marks of the figure before. */
  #lastMarks: ReadonlySet<Mark> = new Set();
  readonly #row = new FiguresInTurn();

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
    this.#before = spoken.last;
    this.#subject = spoken.last;
    this.#isVague = spoken.last.together !== undefined;
    spoken.mentioned.beginSentence();
    if (spoken.going !== undefined) {
      this.#last = new Map(spoken.going.last);
      this.#lead = new Set(spoken.going.lead);
      this.#isPart = spoken.going.isPart;
      this.#family = spoken.going.family;
      this.#whole = spoken.going.isPart ? spoken.going.whole : undefined;
    }
  }

  claims(): Claim[] {
    for (const [at, token] of this.#tokens.entries()) this.#take(token, at);
    // The effect of 其中 ends with the sentence.
    const last = this.#isPart ? (this.#whole ?? this.#base) : this.#subject;
    if (this.#claims.length > 0 || this.#base !== undefined)
      this.#spoken.last = withoutPart(last ?? this.#subject);
    if (this.#place.sentence === 0 && this.#claims.length === 0)
      this.#spoken.topic = new Set([...this.#lead, ...this.#marks]);
    const end = this.#tokens.at(-1);
    const goesOn = end?.type === 'stop' && /[；;]/.test(end.text);
    this.#spoken.going = goesOn
      ? {
          last: this.#last,
          lead: this.#lead,
          isPart: this.#isPart,
          family: this.#family,
          whole: this.#whole,
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
        this.#isTimedHere = true;
        if (token.when.month !== undefined || token.when.year !== undefined) this.#when = token.when;
        return;
      case 'bound':
        this.#bound(token.text, token.few, at);
        return;
      case 'name':
        this.#name(token.name.groups, at);
        return;
      case 'phase':
        if (at > this.#counted) for (const mark of token.marks) this.#marks.add(mark);
        this.#phase(token.phase, at);
        return;
      case 'step':
        this.#setSubject({ ...this.#subject, step: token.step });
        return;
      case 'word':
        this.#word(token.marks, at);
        return;
      case 'other':
        this.#other(token.text, at);
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
    if (this.#claims.length === 0) for (const mark of this.#marks) this.#lead.add(mark);
    // 9月当月，完成投资…; on average, each …
    const kept = /[,，]/.test(text) ? [...this.#marks].filter((mark) => KEPT.has(mark)) : [];
    // Together, A and B …
    const isSum = this.#isSum && this.#isLatin && this.#row.names.length === 0;
    this.#clause();
    this.#isSum = isSum;
    for (const mark of kept) this.#marks.add(mark);
  }

  /** 两地 are those that were named; 10亿元以上 narrows the subject. */
  #bound(text: string, few: number | undefined, at: number): void {
    // 在8个县区中排名末位: only says among whom.
    if (few !== undefined && wordAt(this.#tokens, at + 1) === '中') return;
    const several = few === undefined ? undefined : this.#spoken.mentioned.few(few, text);
    // 分为两大类 is about nobody.
    if (several === undefined && few !== undefined && /大/.test(text)) return;
    if (several === undefined) this.#setSubject({ ...this.#subject, together: undefined, unknown: text });
    else this.#setSeveral(several);
  }

  #setSeveral({ subject, isSure }: Several): void {
    this.#family = undefined;
    this.#setSubject(subject);
    this.#isVague = !isSure;
    this.#isNamedHere = true;
  }

  get #followsFigure(): boolean {
    return this.#marks.size === 0 && !this.#isNamedHere;
  }

  #clause(): void {
    this.#marks = new Set();
    this.#hasOther = false;
    this.#isNamedHere = false;
    this.#isPhaseHere = false;
    this.#isTimedHere = false;
    this.#isSum = false;
  }

  #name(groups: readonly string[], at: number): void {
    const isEverything = groups.includes('');
    const { phase, unknown } = this.#subject;
    // 锦江区市重点项目 and 锦江区12个市重点项目 are those of 锦江区; for both names of 锦江区省重点项目 no figures are known.
    if (isEverything && this.#base !== undefined && unknown === undefined && isOfAgencies(this.#subject))
      return;
    const isOne = groups.some((group) => group.startsWith('project['));
    // 我镇（柏溪镇） is one.
    const isSame = this.#subject.groups[0] === groups[0];
    const areBoth = this.#isNamedHere && !isOne && !isSame && !followsAnd(this.#tokens, at);
    const both = areBoth ? groups.join('+') : undefined;
    const subject = { groups, phase: this.#isPhaseHere ? phase : undefined, step: undefined, unknown: both };
    if (isOtherSide(this.#tokens, at)) {
      this.#than = { ...EVERYTHING, groups };
      return;
    }
    if (isOfOther(this.#tokens, at + 2) || isBeside(this.#tokens, at)) return;
    this.#row.name(subject);
    this.#spoken.mentioned.name(subject, this.#row.names);
    this.#isNamedHere = true;
    this.#isVague = false;
    this.#family = undefined;
    this.#setSubject(subject);
  }

  #phase(phase: Subject['phase'], at: number): void {
    if (isOtherSide(this.#tokens, at)) {
      this.#than = { ...EVERYTHING, phase };
      return;
    }
    this.#isPhaseHere = true;
    // 锦坪区…；计划新开工3个: the clause goes on with the same agency.
    const goesOn = this.#spoken.going !== undefined && isOfAgencies(this.#before);
    const keeps = this.#base === undefined ? this.#isNamedHere || goesOn : isKnownGroup(this.#subject);
    this.#setSubject({ ...(keeps ? this.#subject : EVERYTHING), phase, step: undefined });
    if (this.#subject.together === undefined) this.#row.name(this.#subject, !followsAnd(this.#tokens, at));
    // In "2 reserves" the number before the phase counts it.
    if (!this.#isLatin || this.#tokens[at - 1]?.type !== 'figure') this.#family = undefined;
  }

  #word(said: readonly Mark[], at: number): void {
    const marks = at > this.#counted ? said : said.filter((mark) => mark === 'filler');
    for (const mark of marks) if (mark !== 'filler' && mark !== 'sum') this.#marks.add(mark);
    if (marks.includes('unstated')) this.#isUnstated = true;
    if (/^(?:假如|如果|倘若|假设|若|if)$/.test(wordAt(this.#tokens, at))) this.#isSupposed = true;
    if (/^[前后]者$/.test(wordAt(this.#tokens, at))) this.#oneOfTwo(wordAt(this.#tokens, at));
    if (marks.includes('sum')) this.#sum(at);
    if (marks.includes('average')) this.#than ??= isOtherSide(this.#tokens, at) ? EVERYTHING : undefined;
    this.#hearThen(marks, at);
    if (
      marks.includes('of-which') ||
      marks.includes('divided') ||
      (this.#base !== undefined && isAmong(this.#tokens, at))
    ) {
      this.#whole ??= this.#subject;
      this.#isPart = true;
    }
    if (marks.includes('kickoff')) this.#setSubject({ ...EVERYTHING, unknown: '集中开工' });
    if (countsTargets(this.#tokens, at)) this.#setSubject({ ...EVERYTHING, unknown: '目标任务' });
    if (marks.includes('city') && isOtherSide(this.#tokens, at)) {
      this.#than = EVERYTHING;
    } else if (
      marks.includes('city') &&
      !this.#comparesWithAll(at) &&
      !isOfAll(this.#tokens, at + 2) &&
      !isOfOther(this.#tokens, at + 3) &&
      !isRankedAmong(this.#tokens, at)
    ) {
      this.#family = undefined;
      this.#setSubject(EVERYTHING);
      this.#isNamedHere = false;
    }
    if (marks.includes('sub') && !isAmongAll(this.#tokens, at))
      this.#setSubject({ ...EVERYTHING, unknown: '小计' });
    if (marks.includes('respectively')) {
      const figures = figuresInRow(this.#tokens, at + 1);
      this.#row.begin(figures, this.#claims, this.#spoken.mentioned.inRow(figures));
    }
    if (isAmount(marks)) this.#row.measure(marks);
  }

  /** 前者, 后者 of the two that were named. */
  #oneOfTwo(word: string): void {
    const [first, second] = this.#spoken.mentioned.few(2, word)?.subject.together ?? [];
    const one = word === '前者' ? first : second;
    this.#family = undefined;
    this.#setSubject(one ?? { ...EVERYTHING, unknown: word });
  }

  /** A、B共完成, A、B…，合计: said of all of them. In English the names may follow: together, A and B. */
  #sum(at: number): void {
    this.#isSum = true;
    if (this.#isLatin || this.#subject.together !== undefined) return;
    const isOfClause = this.#row.names.length > 1;
    if (isOfClause) this.#setSeveral({ subject: togetherOf(this.#row.names), isSure: true });
    else if (!this.#isNamedHere && OF_SEVERAL.test(wordAt(this.#tokens, at))) {
      const several = this.#spoken.mentioned.all();
      if (several !== undefined) this.#setSeveral(several);
    }
  }

  /** Projects to be finished RMB 3.63 billion: before an amount these are the projects of a phase. */
  #phaseInEnglish(): void {
    if (!this.#marks.has('plan') || !this.#marks.has('project') || this.#marks.has('investment')) return;
    for (const [mark, phase] of [
      ['finish', '竣工'],
      ['start', '新开工'],
    ] as const) {
      if (!this.#marks.has(mark)) continue;
      this.#setSubject({ ...EVERYTHING, phase });
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

  /** 高于全市, 占全市: the city is only compared with, it is not the subject. */
  #comparesWithAll(at: number): boolean {
    return (
      ['ahead', 'behind', 'share', 'average'].some((mark) => this.#marks.has(mark as Mark)) ||
      isAfterThan(this.#tokens, at)
    );
  }

  #other(text: string, at: number): void {
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
    if (followsAnd(this.#tokens, at) && this.#row.names.length > 0)
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
      /(?:方面|领域|类|企业|行业)$/.test(text) ||
      (next?.type === 'word' && /^(?:方面|领域|类|来看|看|情况)$/.test(next.text));
    const isBeforeProject = next?.type === 'word' && next.marks.includes('project');
    // 河口镇冷链物流中心: something of theirs, that is not in the data by this name.
    if (previous?.type === 'name' && WORKS.test(text)) {
      this.#setSubject({ ...this.#subject, unknown: text });
      return;
    }
    if ((begins && heads) || isTopic || isBeforeProject) {
      this.#family = undefined;
      this.#setSubject({ groups: [`text[${text}]`], phase: undefined, step: undefined, unknown: text });
    }
  }

  #setSubject(subject: Subject): void {
    this.#partly = undefined;
    this.#subject = subject;
    this.#base ??= subject;
  }

  #figure(figure: Figure, at: number): void {
    const outOf = this.#isLatin ? wholeBehind(this.#tokens, figure, at) : undefined;
    if (this.#isLatin) this.#than = thanBehind(figure.kind, this.#tokens, at);
    else if (isOfAll(this.#tokens, at)) this.#than = undefined;
    const ahead = wordsBehind(figure.kind, this.#tokens.slice((outOf ?? at) + 1), {
      subject: this.#subject,
      isPhaseHere: this.#isPhaseHere,
      isLatin: this.#isLatin,
    });
    if (this.#isLatin) this.#row.beginInEnglish(this.#tokens, at);
    if (this.#isLatin && figure.kind !== 'count') this.#phaseInEnglish();
    const subject = ahead.subject ?? this.#subject;
    if (ahead.subject !== undefined) this.#base ??= ahead.subject;
    const isTime = figure.kind === 'percent' && this.#isTimeProgress(at);
    const heard = isTime ? TIME : this.#heard(figure.kind, at, outOf, ahead);
    // 占年度计划213.57亿元的67.93%: the words before the amount also belong to the rate.
    const goesOn = isOfFigureBefore(this.#tokens, at) || this.#row.goesOn;
    // 快7.4个、6.0个百分点
    const isNext = isInList(this.#tokens, at);
    const own = heard.size === 0 && (goesOn || isNext) ? this.#lastMarks : heard;
    const listed = this.#row.take();
    const named = listed?.marks && this.#stems(figure.kind, listed.marks, subject);
    const said = named ?? this.#stems(figure.kind, own, subject);
    const inherited = named === undefined ? this.#inherited(figure.kind, said, own, subject) : undefined;
    const stems = isOfOther(this.#tokens, at)
      ? NONE
      : this.#openStems(figure.kind, this.#leadStems(figure.kind, inherited ?? said, own), own, at);
    const [who, than] = this.#compared(listed?.subject ?? this.#several(subject), own);
    const open = this.#isUnstated ? '未填报' : this.#isSupposed ? '假如' : undefined;
    const whom = open === undefined ? who : { ...who, unknown: open };
    const isPartOfPart = stems.stems[0]?.startsWith('share') === true && (this.#isPart || this.#row.isBegun);
    const isSure =
      !isPartOfPart &&
      !isBeginning(this.#tokens, at) &&
      !(stems.stems[0] === 'projects' && wordAt(this.#tokens, at - 1) === '中') &&
      !(isNext && listed?.subject === undefined && than !== undefined) &&
      !(this.#isVague && whom.together !== undefined) &&
      this.#isSure(figure, stems, inherited !== undefined, whom, ahead.hasOther);
    this.#claims.push({
      figure,
      ...this.#place,
      stems: isBeginning(this.#tokens, at) ? beginningsOf(stems.stems) : stems.stems,
      otherwise: stems.otherwise ?? [],
      isNamed: stems.isNamed,
      isSure,
      subject: whom,
      than,
      isApart: own.has('apart'),
      isSubjectNamed: this.#base !== undefined,
      others: listed?.subject === undefined ? this.#alternatives(whom) : [],
      isBehind: stems.isBehind === true,
      when: this.#when,
      since: own.has('last-month') ? this.#since : undefined,
      isPart: this.#isPart,
      within: this.#isPart ? this.#whole : undefined,
      isTotal: false,
    });
    if (isTime) return;
    this.#counted = at + ahead.counted;
    if (!this.#row.goesOn && !isInList(this.#tokens, at + 2)) this.#than = undefined;
    this.#remember(figure.kind, stems);
    this.#lastMarks = own;
    // 新开工12个、竣工5个，年度计划…: a bare 竣工 is a phase of the list.
    if (figure.kind === 'count' && own.has('finish') && onlyHas(own, ['finish', 'project', 'of-which'])) {
      this.#family = undefined;
      this.#subject = { ...this.#subject, phase: '竣工' };
    }
    this.#clause();
    this.#row.forget();
  }

  /** The measures of an earlier figure or clause, if a figure's own words name none; undefined if they do. */
  #inherited(kind: Kind, said: Stems, own: ReadonlySet<Mark>, subject: Subject): Stems | undefined {
    if (said.isNamed && own.size > 0) return undefined;
    if ([...own].some((mark) => OF_ITS_OWN.has(mark))) return undefined;
    const isBare = own.size === 0 && !this.#isPhaseHere && subject.step === undefined;
    if (said.stems.length > 0 && !isBare && !(kind === 'percent' && own.size === 0)) return undefined;
    const known = this.#last.get(kind);
    if (known?.isNamed || (this.#isSum && known !== undefined)) return known;
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
      kind === 'percent' && own.has('city') && stems.stems[0] === 'rate' && isKnownGroup(this.#subject);
    if (isOfCity) return { stems: ['rate', 'share'], isNamed: false };
    if (kind !== 'count') return stems;
    if (this.#isTimedHere && stems.stems[0] === 'starts.planned')
      return { stems: ['starts.due', ...stems.stems], isNamed: false };
    if (isHeadOf(this.#tokens, at) && stems.stems[0] === 'finishes.finished')
      return { stems: ['finishes.planned', ...stems.stems], isNamed: false };
    const isOfWhole =
      this.#isPart &&
      stems.stems[0] === 'projects' &&
      !own.has('project') &&
      !own.has('number') &&
      !STANDING.has(this.#subject.phase ?? '');
    return isOfWhole ? { stems: [...stems.stems, ...PARTS_OF], isNamed: false } : stems;
  }

  /** 跑赢时序，A区快6.2个百分点，B区慢2.8个百分点: an earlier clause says that leads are meant. */
  #leadStems(kind: Kind, stems: Stems, own: ReadonlySet<Mark>): Stems {
    const isThen = own.has('last-month') || own.has('last-year');
    const isOther =
      (['province', 'average', 'rate', 'funds'] as const).some((mark) => own.has(mark)) ||
      this.#than !== undefined;
    const isOpen =
      kind === 'points' && !isThen && !isOther && !stems.isNamed && (own.has('ahead') || own.has('behind'));
    const isSaid = this.#lead.has('schedule') || this.#last.get(kind)?.stems[0] === 'lead';
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

  #stems(kind: Kind, marks: ReadonlySet<Mark>, { phase, step }: Subject): Stems {
    const [family, amount] = [this.#family, this.#amount];
    const rate = this.#rate ?? this.#spoken.rate;
    return stemsOf(kind, { marks, phase, step, family, amount, rate, isCompared: this.#than !== undefined });
  }

  /** Whom a figure is about, and whom it compares them with: 两地相差 compares the two. */
  #compared(subject: Subject, own: ReadonlySet<Mark>): readonly [Subject, Subject | undefined] {
    const [first, second, ...others] = subject.together ?? [];
    const arePair =
      own.has('apart') && this.#than === undefined && second !== undefined && others.length === 0;
    return arePair ? [first!, second] : [subject, this.#than];
  }

  /** The names in a row before a figure that does not say whose it is are meant together, or the last of them. */
  #several(subject: Subject): Subject {
    const { names } = this.#row;
    if (subject.together !== undefined || names.length < 2 || subject !== names.at(-1)) return subject;
    this.#isVague = !this.#isSum;
    const several = togetherOf(names);
    if (this.#isSum) this.#setSubject(several);
    return several;
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
    if (wordAt(this.#tokens, at + 1) !== 'of') return;
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
    if (figure.kind === 'percent' && this.#partly !== undefined && subject.phase === undefined) return false;
    if (subject.unknown !== undefined || hasOther || this.#hasOther || stems.stems.length === 0) return false;
    if (!stems.isNamed)
      return (
        !this.#isLatin &&
        figure.kind === 'count' &&
        stems.stems.length <= 2 &&
        this.#isNamedHere &&
        this.#row.names.length === 1 &&
        !this.#isPart
      );
    const isOfRow = this.#row.isWhole;
    if (isOfRow !== undefined) return isOfRow;
    return !isInherited || this.#base !== undefined;
  }

  #alternatives(subject: Subject): Subject[] {
    const all = [
      this.#base,
      this.#before,
      this.#spoken.heading,
      EVERYTHING,
      { ...subject, phase: undefined },
      ...[phaseOf(this.#family) ?? this.#partly ?? []].flat().map((phase) => ({ ...subject, phase })),
      ...this.#row.names,
    ];
    const known = new Set([subjectKey(subject)]);
    return all.filter((one): one is Subject => {
      if (one === undefined || one.unknown !== undefined || known.has(subjectKey(one))) return false;
      known.add(subjectKey(one));
      return true;
    });
  }

  #remember(kind: Kind, stems: Stems): void {
    if (stems.stems.length > 0) this.#last.set(kind, withoutThen(stems));
    const [first = ''] = stems.stems;
    if (kind === 'percent' && /(?:^|\.)(?:rate|fundsRate)$/.test(first) && !first.startsWith('before.')) {
      this.#rate = first;
      if (stems.isNamed) this.#spoken.rate = first;
    }
    if (kind === 'money') this.#partly = phaseOf(this.#family) ?? this.#partly;
    if (kind === 'count') this.#partly = undefined;
    if (kind === 'count') this.#family = first === 'projects' || first === '' ? undefined : first;
    if (kind === 'money') {
      this.#amount = first.split('.').at(-1);
      if (first === 'completed' || first === 'annualPlan') this.#family = undefined;
    }
  }
}

/** The phase whose projects a family of counts is about. */
function phaseOf(family = ''): Phase | undefined {
  return family.startsWith('starts.') ? '新开工' : family.startsWith('finishes.') ? '竣工' : undefined;
}

/** 快于时序进度的有：A区78.65%: the percentages are rates, not leads. */
function asRate(stems: Stems): Stems {
  return stems.stems[0] === 'lead' ? { stems: ['rate', 'lead'], isNamed: true } : stems;
}

/** 由8月底的58.85%升至67.64%: the second figure is the same measure of now. */
function withoutThen(stems: Stems): Stems {
  return { ...stems, stems: stems.stems.map((stem) => stem.replace(/^before\.last(?:Month|Year)\./, '')) };
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

/** Said of several even where the clause names none. */
const OF_SEVERAL = /^(?:合计|共计|总计|加起来|之和)$/;
const NONE: Stems = { stems: [], isNamed: false };
const TIME: ReadonlySet<Mark> = new Set(['schedule']);
/** How the names of single works end. */
const WORKS =
  /(?:工程|中心|基地|园|厂|路|桥|线|站|期|标段|扩建|改造|片区|大厦|学校|小学|中学|医院|小区|广场|公园|水库|码头|枢纽|隧道|管网|电站|设施|产业化|生产线)$/;

function isKnownGroup({ groups, unknown }: Subject): boolean {
  return groups[0] !== '' && unknown === undefined;
}

/** Whether it is a group other than a level: those of a level are everybody's. */
function isOfAgencies(subject: Subject): boolean {
  return isKnownGroup(subject) && subject.groups.every((group) => !group.startsWith('byLevel['));
}

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
]);

/** What the clause before says of the figures of this one as well. */
const KEPT: ReadonlySet<Mark> = new Set(['this-month', 'each']);

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

function isAmount(marks: readonly Mark[]): boolean {
  return marks.some((mark) => ['total', 'investment', 'rate', 'event-rate'].includes(mark));
}

function withoutPart(subject: Subject): Subject {
  return { ...subject, step: undefined };
}

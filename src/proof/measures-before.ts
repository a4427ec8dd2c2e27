import type { Phase } from '../model/vocabulary.ts';
import type { Subject } from './claim.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import type { Stems } from './stems/said.ts';
import { stemsOf } from './stems/stems.ts';

/** What the figures before meant: one whose own words leave its measure open goes on with theirs. */
export class MeasuresBefore {
  readonly #last: Map<Kind, Stems>;
  /** What was counted last: `starts.planned`. */
  #family: string | undefined;
  #amount: string | undefined;
  /** The last rate of this sentence, also one that no words name: A县以88.97%居首，比B县高2个百分点. */
  #rate: string | undefined;
  /** The last rate that the paragraph names. */
  #named: string | undefined;
  /** All that this sentence has counted. */
  readonly #counts = new Set<string>();
  /** The phase of the projects that the last amount may be of: 计划开工41个，已开工32个，完成投资26亿元. */
  #partly: Phase | undefined;

  constructor(
    last: ReadonlyMap<Kind, Stems> | undefined,
    family: string | undefined,
    named: string | undefined,
  ) {
    this.#last = new Map(last);
    this.#family = family;
    this.#named = named;
  }

  get last(): ReadonlyMap<Kind, Stems> {
    return this.#last;
  }

  get family(): string | undefined {
    return this.#family;
  }

  get named(): string | undefined {
    return this.#named;
  }

  /** Whether the last amount may be that of some projects only. */
  get isPartly(): boolean {
    return this.#partly !== undefined;
  }

  /** Whether the sentence counts something else than projects: then a number without words may be of that. */
  get hasCountedOthers(): boolean {
    return [...this.#counts].some((stem) => stem !== 'projects');
  }

  /** The phase whose projects the last figures were about. */
  get phase(): Phase | undefined {
    return phaseOf(this.#family) ?? this.#partly;
  }

  /** Somebody else is spoken of. */
  forgetPart(): void {
    this.#partly = undefined;
  }

  forgetFamily(): void {
    this.#family = undefined;
  }

  stems(kind: Kind, marks: ReadonlySet<Mark>, { phase, step }: Subject, isCompared: boolean): Stems {
    const [family, amount, rate] = [this.#family, this.#amount, this.#rate ?? this.#named];
    const isOfDue = this.#counts.has('starts.due') && !this.#counts.has('starts.planned');
    const countsDue = this.#counts.has('starts.due');
    return stemsOf(kind, { marks, phase, step, family, amount, rate, isOfDue, countsDue, isCompared });
  }

  remember(kind: Kind, stems: Stems): void {
    if (stems.stems.length > 0) this.#last.set(kind, withoutThen(stems));
    const [first = ''] = stems.stems;
    if (kind === 'percent' && /(?:^|\.)(?:rate|fundsRate)$/.test(first) && !first.startsWith('before.')) {
      this.#rate = first;
      if (stems.isNamed) this.#named = first;
    }
    if (kind === 'count') {
      this.#counts.add(first);
      this.#partly = undefined;
      this.#family = first === 'projects' || first === '' ? undefined : first;
    }
    if (kind === 'money') {
      this.#partly = phaseOf(this.#family) ?? this.#partly;
      this.#amount = first.split('.').at(-1);
      if (first === 'completed' || first === 'annualPlan') this.#family = undefined;
    }
  }
}

/** The phase whose projects a family of counts is about. */
function phaseOf(family = ''): Phase | undefined {
  return family.startsWith('starts.') ? '新开工' : family.startsWith('finishes.') ? '竣工' : undefined;
}

/** 由8月底的58.85%升至67.64%: the second figure is the same measure of now. */
function withoutThen(stems: Stems): Stems {
  return { ...stems, stems: stems.stems.map((stem) => stem.replace(/^before\.last(?:Month|Year)\./, '')) };
}

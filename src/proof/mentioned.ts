import { type Subject, subjectKey, togetherOf } from './claim.ts';

/** Several that a text means by a word for them, such as 两地 or 合计. */
export interface Several {
  readonly subject: Subject;
  /** Whether no others of those that were named can be meant. */
  readonly isSure: boolean;
}

/** Who has been named so far: 两地, 三个县区 and 合计 mean some of these. */
export class Mentioned {
  /** The last names that stood in a row, A、B和C, if no others were named since. */
  #row: readonly Subject[] = [];
  /** All that this sentence has named, the last one that named any, and this paragraph. */
  #named: readonly Subject[] = [];
  #before: readonly Subject[] = [];
  #inParagraph: readonly Subject[] = [];
  /** The last row of two or more of which nobody else has been named since. */
  #circle: readonly Subject[] = [];

  beginParagraph(): void {
    this.#inParagraph = [];
  }

  beginSentence(): void {
    if (this.#named.length > 0) this.#before = this.#named;
    this.#named = [];
  }

  /** Whether this sentence has named anybody. */
  get isAnybodyNamed(): boolean {
    return this.#named.length > 0;
  }

  /** `row`: the names in a row up to this one. */
  name(subject: Subject, row: readonly Subject[]): void {
    this.#named = withoutDouble([...this.#named, subject]);
    this.#inParagraph = withoutDouble([...this.#inParagraph, subject]);
    this.#row = [...row];
    if (row.length > 1) this.#circle = this.#row;
    else if (!this.#circle.some((one) => subjectKey(one) === subjectKey(subject))) this.#circle = [];
  }

  /** The last row, if it has so many and nobody else was named since: of them 分别 may speak. */
  inRow(count: number): readonly Subject[] {
    return this.#circle.length === count ? this.#circle : [];
  }

  /** 合计: those in a row, or each that the sentence has named. */
  all(): Several | undefined {
    if (this.#named.length < 2) return undefined;
    const isRow = this.#row.length === this.#named.length;
    return { subject: togetherOf(this.#named), isSure: isRow || this.#row.length < 2 };
  }

  /** 两地, 三个县区: so many in a row, else all names of this sentence, of the last one that had any, of the paragraph, or of the last row. */
  few(count: number, word: string): Several | undefined {
    const named = this.#named.length > 0 ? this.#named : this.#before;
    const all = [this.#row, named, this.#inParagraph, this.#circle];
    const found = all.find((some) => some.length === count && some.every((one) => isKind(one, word)));
    if (found !== undefined) return { subject: togetherOf(found), isSure: true };
    if (named.length <= count) return undefined;
    return { subject: togetherOf(named.slice(-count)), isSure: false };
  }
}

/** 两个部门 are no districts, 两县 no departments. */
function isKind({ groups: [group = ''] }: Subject, word: string): boolean {
  if (!/^(?:byAgency|byDistrict)\[/.test(group)) return /[类项]|方面|领域|板块|条/.test(word);
  const isPlace = /[区县市镇乡]\]$|街道\]$/.test(group);
  if (/部门|集团|国企|局/.test(word)) return !isPlace;
  return !/[县区镇乡]|街道/.test(word) || isPlace;
}

function withoutDouble(subjects: readonly Subject[]): readonly Subject[] {
  const seen = new Set<string>();
  return subjects.filter((one) => {
    const key = subjectKey(one);
    return seen.size < seen.add(key).size;
  });
}

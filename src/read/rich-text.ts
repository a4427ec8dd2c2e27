/** How a stretch of a rich text is set. */
export interface TextMark {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

export const UNMARKED: TextMark = { isStruck: false, isRaised: false };

export interface TextRun extends TextMark {
  readonly text: string;
}

/** A text as it counts, and whether its author has struck all of it through. */
export interface SeenText {
  readonly text: string;
  readonly isStruck: boolean;
}

/** Joins the runs of a text: struck ones are withdrawn and no part of it, unless there are no others. */
export function joinRuns(runs: readonly TextRun[]): SeenText {
  const written = runs.map((run) => (run.isRaised ? { ...run, text: raised(run.text) } : run));
  const left = written.filter(({ isStruck }) => !isStruck);
  const all = written.map(({ text }) => text).join('');
  const isStruck = left.length < written.length && isBlank(left) && !isBlank(written);
  return { text: isStruck ? all : left.map(({ text }) => text).join(''), isStruck };
}

/** Raised digits as characters of their own (`20000¹`, `m²`), so that nobody takes them for digits of the number before them. */
export function raised(text: string): string {
  return text.replace(/[0-9()+-]/g, (character) => RAISED.get(character) ?? character);
}

function isBlank(runs: readonly TextRun[]): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

const RAISED = new Map([...'0123456789()+-'].map((character, at) => [character, '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'[at]!]));

/** How a part of a rich text is formatted. */
export interface TextMark {
  readonly isStruck: boolean;
  readonly isRaised: boolean;
}

export const UNMARKED: TextMark = { isStruck: false, isRaised: false };

export interface TextRun extends TextMark {
  readonly text: string;
}

/** The text that counts, and whether its author struck all of it through. */
export interface SeenText {
  readonly text: string;
  readonly isStruck: boolean;
}

/** Joins the runs of a text. Struck runs are withdrawn and left out, unless all runs are struck. */
export function joinRuns(runs: readonly TextRun[]): SeenText {
  const written = runs.map((run) => (run.isRaised ? { ...run, text: raised(run.text) } : run));
  const left = written.filter(({ isStruck }) => !isStruck);
  const all = written.map(({ text }) => text).join('');
  const isStruck = left.length < written.length && isBlank(left) && !isBlank(written);
  return { text: isStruck ? all : left.map(({ text }) => text).join(''), isStruck };
}

/**
 * Raised digits as separate characters (`20000¹`, `m²`), so that they are never read as digits of the number before
 * them.
 */
export function raised(text: string): string {
  return text.replace(/[0-9()+-]/g, (character) => RAISED.get(character) ?? character);
}

function isBlank(runs: readonly TextRun[]): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

const RAISED = new Map([...'0123456789()+-'].map((character, at) => [character, '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻'[at]!]));

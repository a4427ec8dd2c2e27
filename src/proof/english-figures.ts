import { EVERYTHING, type Subject } from './claim.ts';
import type { Figure } from './figures.ts';
import type { Kind } from './form.ts';
import type { Mark } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The position of the whole that the figure at `at` is a part of: 44 in "14 of the 44". */
export function wholeBehind(tokens: readonly Token[], { kind }: Figure, at: number): number | undefined {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const token = tokens[next];
    if (token?.type === 'figure')
      return token.figure.kind === kind && isBehindOf(tokens, next) ? next : undefined;
  }
  return undefined;
}

/** Whom a figure is compared with: 2.0 points ahead of B, 3 points above the city average. */
export function thanBehind(kind: Kind, tokens: readonly Token[], at: number): Subject | undefined {
  if (kind !== 'points' && kind !== 'money') return undefined;
  const [side, ...behind] = tokens.slice(at + 1, at + 1 + FAR);
  if (side?.type !== 'word' || !side.marks.some((mark) => mark === 'ahead' || mark === 'behind'))
    return undefined;
  if (side.marks.includes('schedule')) return undefined;
  for (const token of behind) {
    if (token.type === 'name') return { ...EVERYTHING, groups: token.name.groups };
    if (token.type !== 'word') return undefined;
    if (token.marks.includes('schedule')) return undefined;
    if (token.marks.includes('average') || token.marks.includes('city')) return EVERYTHING;
  }
  return undefined;
}

const FAR = 6;

/** Whether the token at `at` follows `of`, `of the` … */
export function isBehindOf(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 2), at).map((token) => ('text' in token ? token.text : ''));
  return words.at(-1) === 'of' || (words[0] === 'of' && /^(?:the|its|their)$/.test(words[1] ?? ''));
}

/**
 * The marks for a figure; English has words behind a figure that Chinese has before it. In "14 of the 44 projects to
 * be completed have been finished", what was done is said of the part (14), what was planned of the whole (44).
 */
export function marksInEnglish(
  kind: Kind,
  before: ReadonlySet<Mark>,
  behind: ReadonlySet<Mark>,
  {
    isPart,
    isWhole,
    isPhase,
  }: { readonly isPart: boolean; readonly isWhole: boolean; readonly isPhase: boolean },
): ReadonlySet<Mark> {
  const own = marksOf(kind, before, behind);
  if (isPart) return without(own, 'plan');
  return isWhole && kind === 'count' && (own.has('plan') || isPhase) ? without(own, 'done') : own;
}

function marksOf(kind: Kind, before: ReadonlySet<Mark>, behind: ReadonlySet<Mark>): ReadonlySet<Mark> {
  if (kind === 'percent' || kind === 'points') return new Set([...before, ...behind]);
  if (kind === 'count') return behind.size > 0 ? behind : before;
  const saysAmount = (['total', 'plan', 'done'] as const).some((mark) => before.has(mark));
  return saysAmount ? before : new Set([...before, ...behind]);
}

function without(marks: ReadonlySet<Mark>, mark: Mark): ReadonlySet<Mark> {
  return new Set([...marks].filter((one) => one !== mark));
}
